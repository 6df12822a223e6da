using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.Route53Record;

/// <summary>Asks Route 53 over its XML protocol.</summary>
internal sealed class SignedZoneDirectory(AwsClient client) : IZoneDirectory
{
    public async Task<Fact<ZoneDescription>> GetZoneAsync(string zone, CancellationToken cancellationToken)
    {
        var outcome = await client.AskAsync(AwsRead.Rest(AwsService.Route53, "GetHostedZone", $"hostedzone/{Escape(zone)}"), cancellationToken).ConfigureAwait(false);
        return outcome.Read(result => Fact<ZoneDescription>.Present(
            new ZoneDescription(
                DnsName.Plain(result.Text("HostedZone/Name") ?? ""),
                result.IsTrue("HostedZone/Config/PrivateZone"),
                [.. result.All("DelegationSet/NameServers", "NameServer").Select(server => DnsName.Plain(server.Value))],
                [.. result.All("VPCs", "VPC").Select(vpc => $"{vpc.Text("VPCRegion")}/{vpc.Text("VPCId")}")]),
            outcome.From));
    }

    public async Task<FactList<RecordSet>> ListRecordSetsAsync(string zone, string name, string type, CancellationToken cancellationToken)
    {
        // Name and type are where the list starts, not what it is limited to: it is read until the names go past.
        var sets = await AwsPages.ReadAsync(
            client,
            Page(zone, DnsName.Normalized(name), type, null),
            result => result.All("ResourceRecordSets", "ResourceRecordSet"),
            result => result.IsTrue("IsTruncated") && result.Text("NextRecordName") is { } next && result.Text("NextRecordType") is { } nextType && IsWanted(next, nextType, name, type)
                ? Page(zone, next, nextType, result.Text("NextRecordIdentifier"))
                : null,
            cancellationToken).ConfigureAwait(false);
        if (!sets.IsPresent) return sets.IsAbsent ? FactList<RecordSet>.Absent(sets.From) : FactList<RecordSet>.Missing(sets.Why);
        var wanted = sets.Items.Where(set => IsWanted(set.Text("Name") ?? "", set.Text("Type") ?? "", name, type)).Select(set => RecordSetReader.Read(set, sets.From));
        return FactList<RecordSet>.Present([.. wanted], sets.From, sets.Incomplete);
    }

    public async Task<Fact<HealthCheckDescription>> GetHealthCheckAsync(string id, CancellationToken cancellationToken)
    {
        var outcome = await client.AskAsync(AwsRead.Rest(AwsService.Route53, "GetHealthCheck", $"healthcheck/{Escape(id)}"), cancellationToken).ConfigureAwait(false);
        return outcome.Read(result => result.Find("HealthCheck/HealthCheckConfig") is { } config
            ? Fact<HealthCheckDescription>.Present(HealthCheckReader.Read(id, config, outcome.From), outcome.From)
            : Fact<HealthCheckDescription>.Missing(NotCollectedReason.Malformed, "route53:GetHealthCheck: the answer describes no health check"));
    }

    public async Task<FactList<bool>> GetHealthCheckStatusAsync(string id, CancellationToken cancellationToken)
    {
        var outcome = await client.AskAsync(AwsRead.Rest(AwsService.Route53, "GetHealthCheckStatus", $"healthcheck/{Escape(id)}/status"), cancellationToken).ConfigureAwait(false);
        if (!outcome.IsAnswered) return FactList<bool>.Missing(outcome.Why);
        var statuses = outcome.Result.All("HealthCheckObservations", "HealthCheckObservation").Select(one => one.Text("StatusReport/Status") ?? "");
        return FactList<bool>.Present([.. statuses.Where(status => status.Length > 0).Select(status => status.StartsWith("Success", StringComparison.Ordinal))], outcome.From);
    }

    private static AwsRead Page(string zone, string name, string type, string? identifier) => AwsRead.Rest(
        AwsService.Route53, "ListResourceRecordSets", $"hostedzone/{Escape(zone)}/rrset", ("name", name), ("type", type), ("identifier", identifier));

    private static bool IsWanted(string name, string type, string wantedName, string wantedType) =>
        DnsName.Plain(name) == DnsName.Plain(wantedName) && string.Equals(type, wantedType, StringComparison.OrdinalIgnoreCase);

    private static string Escape(string id) => Uri.EscapeDataString(id);
}
