using System.Buffers;
using System.Net;
using Readiness.Collectors.Aws.Answers;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Aws.Ec2Instance;

/// <summary>An EC2 instance with its instance profile and the role in it.</summary>
[Collector("aws.ec2.instance")]
internal sealed class AwsEc2InstanceCollector(CollectorServices services) : ICollector<AwsEc2InstanceSettings, AwsEc2InstanceFacts>, IPermissionDeclarer<AwsEc2InstanceSettings>
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    public IEnumerable<NeededPermission> Permissions(CollectRequest<AwsEc2InstanceSettings> request)
    {
        var scope = new AwsScope(request.Settings.Region, request.Settings.Profile, request.Settings.AssumeRole);
        var needed = AwsPermissions.Of(scope, AwsService.Ec2, AwsPermissions.Everything, "DescribeInstances").Concat(StartState.Permissions(scope, request));
        return request.Questions.Count > 0 || request.Wants("role") ? needed.Concat(AwsPermissions.Of(scope, AwsService.Iam, "arn:*:iam::*:instance-profile/*", "GetInstanceProfile")) : needed;
    }

    public async Task<AwsEc2InstanceFacts> CollectAsync(CollectRequest<AwsEc2InstanceSettings> request, CancellationToken cancellationToken)
    {
        var settings = request.Settings;
        var client = new AwsClient(services, new AwsScope(settings.Region, settings.Profile, settings.AssumeRole));
        var outcome = await client.AskAsync(AwsRead.Query(AwsService.Ec2, "DescribeInstances", ("InstanceId.1", settings.Id)), cancellationToken).ConfigureAwait(false);
        if (outcome.IsNotFound) return NoSuch(outcome.From);
        if (!outcome.IsAnswered) return AwsEc2InstanceFacts.Missing(outcome.Why);
        var instance = outcome.Result.All("reservationSet", "item").SelectMany(reservation => reservation.All("instancesSet", "item"))
            .FirstOrDefault(one => one.Text("instanceId") == settings.Id);
        if (instance is null) return AwsEc2InstanceFacts.Missing(new NotCollected(NotCollectedReason.Malformed, $"ec2:DescribeInstances: the answer does not speak of {settings.Id}"));
        var facts = await new StartState(client, request).AddToAsync(Describe(instance, request.Sites, outcome.From), cancellationToken).ConfigureAwait(false);
        return facts with { Role = request.Questions.Count > 0 || request.Wants("role") ? await RoleAsync(client, facts.InstanceProfile, cancellationToken).ConfigureAwait(false) : default };
    }

    private static AwsEc2InstanceFacts NoSuch(Provenance? from) => new()
    {
        Exists = Fact<bool>.Present(false, from),
        State = Fact<string>.Absent(from),
        Type = Fact<string>.Absent(from),
        AvailabilityZone = Fact<string>.Absent(from),
        Region = Fact<string>.Absent(from),
        PrivateAddress = Fact<string>.Absent(from),
        Site = Fact<string>.Absent(from),
        StatusChecks = Fact<string>.Absent(from),
        Vcpus = Fact<long>.Absent(from),
        Burstable = Fact<bool>.Absent(from),
        CpuCredits = Fact<string>.Absent(from),
        VcpuQuota = Fact<long>.Absent(from),
        VcpusInUse = Fact<long>.Absent(from),
        InstanceProfile = Fact<string>.Absent(from),
        Role = Fact<string>.Absent(from),
        MetadataEnabled = Fact<bool>.Absent(from),
        MetadataTokenRequired = Fact<bool>.Absent(from),
        MetadataHopLimit = Fact<long>.Absent(from),
    };

    private static AwsEc2InstanceFacts Describe(AwsElement instance, SiteTree sites, Provenance? from) => new()
    {
        Exists = Fact<bool>.Present(true, from),
        State = AwsLeaf.Text(instance, "instanceState/name", from),
        Type = AwsLeaf.Text(instance, "instanceType", from),
        AvailabilityZone = AwsLeaf.Text(instance, "placement/availabilityZone", from),
        Region = AwsLeaf.Text(instance, "placement/availabilityZone", from).Map(RegionOf),
        PrivateAddress = AwsLeaf.Text(instance, "privateIpAddress", from),
        Site = IPAddress.TryParse(instance.Text("privateIpAddress"), out var address) && sites.SiteOf(address) is { } site ? Fact<string>.Present(site.Name, from) : Fact<string>.Absent(from),
        InstanceProfile = AwsLeaf.Text(instance, "iamInstanceProfile/arn", from),
        MetadataEnabled = AwsLeaf.Text(instance, "metadataOptions/httpEndpoint", from).Map(text => text == "enabled"),
        MetadataTokenRequired = AwsLeaf.Text(instance, "metadataOptions/httpTokens", from).Map(text => text == "required"),
        MetadataHopLimit = AwsLeaf.Number(instance, "metadataOptions/httpPutResponseHopLimit", from),
    };

    // ap-east-1 of ap-east-1a, and us-west-2 of the local zone us-west-2-lax-1a.
    private static string RegionOf(string zone)
    {
        var end = zone.AsSpan().IndexOfAny(Digits);
        return end < 0 ? zone : zone[..(end + 1)];
    }

    /// <summary>A profile need not be called like the role in it, and can be empty.</summary>
    private static async Task<Fact<string>> RoleAsync(AwsClient client, Fact<string> profile, CancellationToken cancellationToken)
    {
        if (!profile.IsPresent) return profile;
        var name = profile.Value[(profile.Value.LastIndexOf('/') + 1)..];
        var read = AwsRead.Query(AwsService.Iam, "GetInstanceProfile", ("InstanceProfileName", name));
        var outcome = await client.AskOnceAsync($"instance profile {profile.Value}", token => client.AskAsync(read, token), cancellationToken).ConfigureAwait(false);
        return outcome.Read(result => result.All("InstanceProfile/Roles", "member").FirstOrDefault() is { } role
            ? AwsLeaf.Text(role, "Arn", outcome.From)
            : Fact<string>.Absent(outcome.From));
    }
}
