using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.Route53Record;

/// <summary>A record of a hosted zone in Route 53.</summary>
[Collector("aws.route53.record")]
internal sealed class AwsRoute53RecordCollector(CollectorServices services) : ICollector<AwsRoute53RecordSettings, AwsRoute53RecordFacts>, IPermissionDeclarer<AwsRoute53RecordSettings>
{
    public IEnumerable<NeededPermission> Permissions(CollectRequest<AwsRoute53RecordSettings> request)
    {
        var scope = new AwsScope(request.Settings.Region, request.Settings.Profile, request.Settings.AssumeRole);
        var zone = HostedZone.Arn(request.Settings);
        if (request.Wants("zoneExists", "zoneName", "zoneArn", "privateZone", "nameServers", "vpcs"))
            foreach (var needed in AwsPermissions.Of(scope, AwsService.Route53, zone, "GetHostedZone")) yield return needed;
        if (request.Wants("exists", "recordSets", "values", "ttl"))
            foreach (var needed in AwsPermissions.Of(scope, AwsService.Route53, zone, "ListResourceRecordSets")) yield return needed;
        if (request.Wants("recordSets"))
            foreach (var needed in AwsPermissions.Of(scope, AwsService.Route53, zone[..(zone.LastIndexOf(':') + 1)] + "healthcheck/*", "GetHealthCheck", "GetHealthCheckStatus")) yield return needed;
    }

    public async Task<AwsRoute53RecordFacts> CollectAsync(CollectRequest<AwsRoute53RecordSettings> request, CancellationToken cancellationToken)
    {
        var settings = request.Settings;
        var directory = new SignedZoneDirectory(new AwsClient(services, new AwsScope(settings.Region, settings.Profile, settings.AssumeRole)));
        var id = HostedZone.Id(settings.Zone);
        var zone = request.Wants("zoneExists", "zoneName", "zoneArn", "privateZone", "nameServers", "vpcs")
            ? directory.GetZoneAsync(id, cancellationToken)
            : Task.FromResult<Fact<ZoneDescription>>(default);
        var sets = request.Wants("exists", "recordSets", "values", "ttl")
            ? ReadSetsAsync(directory, id, request, cancellationToken)
            : Task.FromResult<FactList<RecordSetFacts>>(default);
        return Assemble(settings, HostedZone.Arn(settings), await zone.ConfigureAwait(false), await sets.ConfigureAwait(false));
    }

    private static async Task<FactList<RecordSetFacts>> ReadSetsAsync(
        SignedZoneDirectory directory, string zone, CollectRequest<AwsRoute53RecordSettings> request, CancellationToken cancellationToken)
    {
        var sets = await directory.ListRecordSetsAsync(zone, request.Settings.Name, request.Settings.Type, cancellationToken).ConfigureAwait(false);
        if (!sets.IsPresent) return sets.IsAbsent ? FactList<RecordSetFacts>.Absent(sets.From) : FactList<RecordSetFacts>.Missing(sets.Why);
        var health = new HealthCheckHealth(directory);
        var wantsHealth = request.Wants("recordSets");
        var facts = await Task.WhenAll(sets.Items.Select(async set => set.HealthCheckId is { } id
            ? set.Facts with { HealthCheck = wantsHealth ? await health.ReadAsync(id, cancellationToken).ConfigureAwait(false) : default }
            : set.Facts)).ConfigureAwait(false);
        return FactList<RecordSetFacts>.Present(facts, sets.From, sets.Incomplete);
    }

    private static AwsRoute53RecordFacts Assemble(AwsRoute53RecordSettings settings, string arn, Fact<ZoneDescription> zone, FactList<RecordSetFacts> sets)
    {
        var chosen = RecordChoice.Of(settings, sets);
        return new AwsRoute53RecordFacts
        {
            ZoneExists = zone.IsNotCollected ? Fact<bool>.Missing(zone.Why) : Fact<bool>.Present(zone.IsPresent, zone.From),
            ZoneName = zone.Map(one => one.Name),
            ZoneArn = zone.Map(_ => arn),
            PrivateZone = zone.Map(one => one.IsPrivate),
            NameServers = zone is { IsPresent: true, Value.IsPrivate: true } ? FactList<string>.Absent(zone.From) : List(zone, one => one.NameServers),
            Vpcs = List(zone, one => one.Vpcs),
            Exists = chosen.Exists,
            RecordSets = sets,
            Values = chosen.Values,
            Ttl = chosen.Ttl,
        };
    }

    private static FactList<string> List(Fact<ZoneDescription> zone, Func<ZoneDescription, IReadOnlyList<string>> read) => zone switch
    {
        { IsPresent: true } => FactList<string>.Present(read(zone.Value), zone.From),
        { IsAbsent: true } => FactList<string>.Absent(zone.From),
        _ => FactList<string>.Missing(zone.Why),
    };
}
