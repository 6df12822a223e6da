using Readiness.Collectors.Aws.Answers;
using Readiness.Collectors.Aws.Capacity;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.AutoScalingGroup;

/// <summary>An Auto Scaling group with what it launches from, and the quota when it would have to launch.</summary>
[Collector("aws.autoscaling.group")]
internal sealed class AwsAutoScalingGroupCollector(CollectorServices services)
    : ICollector<AwsAutoScalingGroupSettings, AwsAutoScalingGroupFacts>, IPermissionDeclarer<AwsAutoScalingGroupSettings>
{
    private static readonly string[] FromTemplate = ["launchTemplate", "instanceTypes", "image", "imageState", "cpuCredits", "vcpus", "burstable", "vcpuQuota", "vcpusInUse"];
    private static readonly string[] FromTypes = ["vcpus", "burstable", "vcpuQuota", "vcpusInUse"];
    private static readonly string[] FromQuota = ["vcpuQuota", "vcpusInUse"];

    public IEnumerable<NeededPermission> Permissions(CollectRequest<AwsAutoScalingGroupSettings> request)
    {
        var scope = new AwsScope(request.Settings.Region, request.Settings.Profile, request.Settings.AssumeRole);
        IEnumerable<NeededPermission> Needed(AwsService service, params string[] actions) => AwsPermissions.Of(scope, service, AwsPermissions.Everything, actions);
        return
        [
            .. Needed(AwsService.AutoScaling, "DescribeAutoScalingGroups"),
            .. request.Wants(FromTemplate) ? Needed(AwsService.Ec2, "DescribeLaunchTemplateVersions") : [],
            .. request.Wants("imageState") ? Needed(AwsService.Ec2, "DescribeImages") : [],
            .. request.Wants(FromTypes) ? Needed(AwsService.Ec2, "DescribeInstanceTypes") : [],
            .. request.Wants(FromQuota) ? Needed(AwsService.Ec2, "DescribeInstances").Concat(Needed(AwsService.ServiceQuotas, "GetServiceQuota", "GetAWSDefaultServiceQuota")) : [],
        ];
    }

    public async Task<AwsAutoScalingGroupFacts> CollectAsync(CollectRequest<AwsAutoScalingGroupSettings> request, CancellationToken cancellationToken)
    {
        var settings = request.Settings;
        var client = new AwsClient(services, new AwsScope(settings.Region, settings.Profile, settings.AssumeRole));
        var outcome = await client.AskAsync(AwsRead.Query(AwsService.AutoScaling, "DescribeAutoScalingGroups", ("AutoScalingGroupNames.member.1", settings.Name)), cancellationToken).ConfigureAwait(false);
        var needed = Fact<long>.Present(settings.Capacity);
        if (!outcome.IsAnswered) return AwsAutoScalingGroupFacts.Missing(outcome.Why) with { Needed = needed };
        var group = outcome.Result.All("AutoScalingGroups", "member").FirstOrDefault(one => one.Text("AutoScalingGroupName") == settings.Name);
        if (group is null) return NoSuch(outcome.From) with { Needed = needed };
        var facts = Describe(group, outcome.From) with { Needed = needed };
        if (!request.Wants(FromTemplate)) return facts;
        var source = await LaunchSource.ReadAsync(client, group, outcome.From, cancellationToken).ConfigureAwait(false);
        var image = request.Wants("imageState") ? MachineImage.StateAsync(client, source.Image, cancellationToken) : Task.FromResult<Fact<string>>(default);
        facts = facts with { LaunchTemplate = source.Template, InstanceTypes = source.Types, Image = source.Image, CpuCredits = source.CpuCredits };
        facts = request.Wants(FromTypes) ? await WithCapacityAsync(facts, client, request.Wants(FromQuota), cancellationToken).ConfigureAwait(false) : facts;
        return facts with { ImageState = await image.ConfigureAwait(false) };
    }

    private static AwsAutoScalingGroupFacts Describe(AwsElement group, Provenance? from)
    {
        List<GroupInstanceFacts> instances = [.. group.All("Instances", "member").Select(one => Instance(one, from))];
        return new AwsAutoScalingGroupFacts
        {
            Exists = Fact<bool>.Present(true, from),
            Region = AwsArn.TryParse(group.Text("AutoScalingGroupARN") ?? "", out var arn)
                ? Fact<string>.Present(arn.Region, from)
                : Fact<string>.Missing(NotCollectedReason.Malformed, "autoscaling:DescribeAutoScalingGroups: the answer gives no ARN"),
            Status = AwsLeaf.Text(group, "Status", from),
            DesiredCapacity = AwsLeaf.Number(group, "DesiredCapacity", from),
            MinSize = AwsLeaf.Number(group, "MinSize", from),
            MaxSize = AwsLeaf.Number(group, "MaxSize", from),
            Instances = FactList<GroupInstanceFacts>.Present(instances, from),
            InService = Fact<long>.Present(instances.Count(instance => instance.Serves), from),
            AvailabilityZones = FactList<string>.Present([.. group.All("AvailabilityZones", "member").Select(zone => zone.Value)], from),
            SuspendedProcesses = FactList<string>.Present([.. group.All("SuspendedProcesses", "member").Select(process => process.Text("ProcessName")).OfType<string>()], from),
        };
    }

    private static GroupInstanceFacts Instance(AwsElement instance, Provenance? from) => new()
    {
        Name = instance.Text("InstanceId") ?? "",
        Type = AwsLeaf.Text(instance, "InstanceType", from),
        AvailabilityZone = AwsLeaf.Text(instance, "AvailabilityZone", from),
        LifecycleState = AwsLeaf.Text(instance, "LifecycleState", from),
        Healthy = AwsLeaf.Text(instance, "HealthStatus", from).Map(status => string.Equals(status, "Healthy", StringComparison.OrdinalIgnoreCase)),
    };

    private static async Task<AwsAutoScalingGroupFacts> WithCapacityAsync(AwsAutoScalingGroupFacts facts, AwsClient client, bool withQuota, CancellationToken cancellationToken)
    {
        var types = await TypesAsync(facts.InstanceTypes, client, cancellationToken).ConfigureAwait(false);
        facts = facts with { Vcpus = types.Map(found => found.Values.Max(type => type.Vcpus)), Burstable = types.Map(found => found.Values.Any(type => type.Burstable)) };
        if (!withQuota) return facts;
        if (facts.InService.Value >= facts.Needed.Value) return facts with { VcpuQuota = Fact<long>.Absent(), VcpusInUse = Fact<long>.Absent() };
        if (facts.InstanceTypes.Items.FirstOrDefault(type => !VcpuQuota.Counts(type)) is { } other)
        {
            var why = new NotCollected(NotCollectedReason.Unsupported, $"{other} is limited by a quota of its own family, which is not looked at");
            return facts with { VcpuQuota = Fact<long>.Missing(why), VcpusInUse = Fact<long>.Missing(why) };
        }

        var quota = VcpuQuota.ReadAsync(client, cancellationToken);
        var inUse = VcpusInUse.ReadAsync(client, cancellationToken);
        return facts with { VcpuQuota = await quota.ConfigureAwait(false), VcpusInUse = await inUse.ConfigureAwait(false) };
    }

    private static async Task<Fact<IReadOnlyDictionary<string, InstanceType>>> TypesAsync(FactList<string> types, AwsClient client, CancellationToken cancellationToken)
    {
        if (types.IsNotCollected) return Fact<IReadOnlyDictionary<string, InstanceType>>.Missing(types.Why);
        return types.Items.Count == 0
            ? Fact<IReadOnlyDictionary<string, InstanceType>>.Absent(types.From)
            : await InstanceType.DescribeAsync(client, types.Items, cancellationToken).ConfigureAwait(false);
    }

    private static AwsAutoScalingGroupFacts NoSuch(Provenance? from) => new()
    {
        Exists = Fact<bool>.Present(false, from),
        Region = Fact<string>.Absent(from),
        Status = Fact<string>.Absent(from),
        DesiredCapacity = Fact<long>.Absent(from),
        MinSize = Fact<long>.Absent(from),
        MaxSize = Fact<long>.Absent(from),
        InService = Fact<long>.Absent(from),
        Instances = FactList<GroupInstanceFacts>.Absent(from),
        AvailabilityZones = FactList<string>.Absent(from),
        SuspendedProcesses = FactList<string>.Absent(from),
        LaunchTemplate = Fact<string>.Absent(from),
        InstanceTypes = FactList<string>.Absent(from),
        Image = Fact<string>.Absent(from),
        ImageState = Fact<string>.Absent(from),
        Vcpus = Fact<long>.Absent(from),
        Burstable = Fact<bool>.Absent(from),
        CpuCredits = Fact<string>.Absent(from),
        VcpuQuota = Fact<long>.Absent(from),
        VcpusInUse = Fact<long>.Absent(from),
    };
}
