using Readiness.Collectors.Placement;
using Readiness.Collectors.Starts;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;

namespace Readiness.Collectors.Aws.AutoScalingGroup;

/// <summary>What an Auto Scaling group means as a start: it serves with as many instances as the plan needs, or can grow to them.</summary>
[StepDeriver("start", "aws.autoscaling.group")]
internal sealed class AutoScalingGroupStart : IStepDeriver<StartFacts>
{
    public IReadOnlyList<FactsRead> Reads { get; } =
    [
        new("aws.autoscaling.group", "exists", "region", "status", "maxSize", "needed", "inService", "suspendedProcesses", "instanceTypes", "image", "imageState", "vcpus", "burstable", "cpuCredits", "vcpuQuota", "vcpusInUse"),
    ];

    public StartFacts Derive(StepContext context)
    {
        var group = (AwsAutoScalingGroupFacts)context.Facts;
        var missing = Both.Of(group.Needed, InService(group), (needed, inService) => Math.Max(0, needed - inService));
        var serves = missing.Map(count => count == 0);
        var mustStart = serves is { IsPresent: true, Value: false };
        var quotaNeeded = mustStart ? Both.Of(missing, group.Vcpus, (count, vcpus) => count * vcpus) : missing.IsNotCollected ? missing : Fact<long>.Absent(missing.From);
        var quotaLeft = Both.Of(group.VcpuQuota, group.VcpusInUse, (quota, inUse) => Math.Max(0, quota - inUse));
        var imagePresent = ImagePresent(group);
        var obstacles = mustStart ? ObstaclesTo(group, imagePresent, quotaNeeded, quotaLeft) : new Obstacles().Need(serves, "");
        return new StartFacts
        {
            Name = context.Step.Name,
            Kind = context.Component.Kind,
            Site = RegionSite.Of(context.Component, group.Region, context.Plan),
            Serves = serves,
            Trouble = group.Exists is { IsPresent: true, Value: false } ? Fact<string>.Present("the account has no such group in the region", group.Exists.From)
                : mustStart ? Fact<string>.Present($"{InService(group).Value} of {group.Needed.Value} instances are in service", group.InService.From)
                : serves.IsNotCollected ? Fact<string>.Missing(serves.Why) : Fact<string>.Absent(serves.From),
            Startable = obstacles.Startable(),
            Obstacle = obstacles.First(),
            Capacity = InService(group),
            Needed = group.Needed,
            CapacityLimit = group.MaxSize,
            QuotaNeeded = quotaNeeded,
            QuotaLeft = quotaLeft,
            Image = group.Image,
            ImagePresent = imagePresent,
            InstanceTypes = group.InstanceTypes,
            Burstable = group.Burstable,
            CpuCredits = group.CpuCredits,
            CertificateValid = Fact<bool>.Absent(),
            CertificateEnds = Fact<DateTimeOffset>.Absent(),
            Terms = StartUp.Terms(serves, context.Plan, context.Component.Name),
        };
    }

    // A group that is not there has no instance in service.
    private static Fact<long> InService(AwsAutoScalingGroupFacts group) => group.InService.IsAbsent ? Fact<long>.Present(0, group.InService.From) : group.InService;

    private static Fact<bool> ImagePresent(AwsAutoScalingGroupFacts group) =>
        group.Exists is { IsPresent: true, Value: false } ? Fact<bool>.Absent(group.Exists.From)
        : group.Image.IsNotCollected ? Fact<bool>.Missing(group.Image.Why)
        : group.ImageState.IsNotCollected ? Fact<bool>.Missing(group.ImageState.Why)
        : Fact<bool>.Present(group.ImageState.ValueOr("") == "available", group.ImageState.From ?? group.Image.From);

    private static Obstacles ObstaclesTo(AwsAutoScalingGroupFacts group, Fact<bool> imagePresent, Fact<long> quotaNeeded, Fact<long> quotaLeft) => new Obstacles()
        .Need(group.Exists, "there is no such group")
        .Need(group.Status.IsNotCollected ? Fact<bool>.Missing(group.Status.Why) : Fact<bool>.Present(group.Status.IsAbsent, group.Status.From), $"the group is being deleted ({group.Status})")
        .Need(Both.Of(group.MaxSize, group.Needed, (most, needed) => most >= needed), $"the group may keep {group.MaxSize} instances at most, {group.Needed} are needed")
        .Need(Launches(group), "launching is suspended")
        .Need(imagePresent, group.Image.IsPresent ? $"the image {group.Image.Value} {(group.ImageState.IsPresent ? $"is {group.ImageState.Value}" : "is not there")}" : "its launch template names no image, or is gone")
        .Need(group.InstanceTypes.IsNotCollected ? Fact<bool>.Missing(group.InstanceTypes.Why) : Fact<bool>.Present(group.InstanceTypes.Items.Count > 0, group.InstanceTypes.From), "its launch template names no instance type")
        .Need(Both.Of(quotaNeeded, quotaLeft, (needed, left) => needed <= left), $"the quota leaves {quotaLeft} vCPUs, {quotaNeeded} are needed");

    private static Fact<bool> Launches(AwsAutoScalingGroupFacts group) => group.SuspendedProcesses.IsNotCollected
        ? Fact<bool>.Missing(group.SuspendedProcesses.Why)
        : Fact<bool>.Present(!group.SuspendedProcesses.Items.Contains("Launch"), group.SuspendedProcesses.From);
}
