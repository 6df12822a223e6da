using Readiness.Collectors.Placement;
using Readiness.Collectors.Starts;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;

namespace Readiness.Collectors.Aws.Ec2Instance;

/// <summary>What an EC2 instance means as a start: the machine runs and is well, or is stopped and can be started. What runs on it, its own step tells.</summary>
[StepDeriver("start", "aws.ec2.instance")]
internal sealed class Ec2InstanceStart : IStepDeriver<StartFacts>
{
    private static readonly string[] Stopped = ["stopped", "stopping"];

    public IReadOnlyList<FactsRead> Reads { get; } =
        [new("aws.ec2.instance", "exists", "state", "type", "region", "site", "statusChecks", "vcpus", "burstable", "cpuCredits", "vcpuQuota", "vcpusInUse")];

    public StartFacts Derive(StepContext context)
    {
        var instance = (AwsEc2InstanceFacts)context.Facts;
        var serves = Serves(instance);
        var trouble = serves is { IsPresent: true, Value: false } ? Fact<string>.Present(Trouble(instance), serves.From)
            : serves.IsNotCollected ? Fact<string>.Missing(serves.Why) : Fact<string>.Absent(serves.From);
        var isStopped = Stopped.Contains(instance.State.ValueOr(""));
        var quotaNeeded = isStopped ? instance.Vcpus : instance.State.IsNotCollected ? Fact<long>.Missing(instance.State.Why) : Fact<long>.Absent(instance.State.From);
        var quotaLeft = Both.Of(instance.VcpuQuota, instance.VcpusInUse, (quota, inUse) => Math.Max(0, quota - inUse));
        // One that is pending uses its share of the quota already.
        var obstacles = instance.State.ValueOr("") == "pending" ? new Obstacles() : isStopped
            ? new Obstacles().Need(Both.Of(quotaNeeded, quotaLeft, (needed, left) => needed <= left), $"the quota leaves {quotaLeft} vCPUs, {quotaNeeded} are needed")
            : new Obstacles().Need(serves, trouble.ValueOr("") ?? "");
        return new StartFacts
        {
            Name = context.Step.Name,
            Kind = context.Component.Kind,
            Site = instance.Site.IsPresent ? instance.Site : RegionSite.Of(context.Component, instance.Region, context.Plan),
            Serves = serves,
            Trouble = trouble,
            Startable = obstacles.Startable(),
            Obstacle = obstacles.First(),
            Capacity = Fact<long>.Absent(),
            Needed = Fact<long>.Absent(),
            CapacityLimit = Fact<long>.Absent(),
            QuotaNeeded = quotaNeeded,
            QuotaLeft = quotaLeft,
            // A stopped instance has its disks: nothing is made from an image.
            Image = Fact<string>.Absent(),
            ImagePresent = Fact<bool>.Absent(),
            InstanceTypes = instance.Type.IsNotCollected ? FactList<string>.Missing(instance.Type.Why)
                : instance.Type.IsPresent ? FactList<string>.Present([instance.Type.Value], instance.Type.From)
                : FactList<string>.Absent(instance.Type.From),
            Burstable = instance.Burstable,
            CpuCredits = instance.CpuCredits,
            CertificateValid = Fact<bool>.Absent(),
            CertificateEnds = Fact<DateTimeOffset>.Absent(),
            Terms = StartUp.Terms(serves, context.Plan, context.Component.Name),
        };
    }

    private static Fact<bool> Serves(AwsEc2InstanceFacts instance)
    {
        if (instance.State is not { IsPresent: true, Value: "running" }) return instance.State.IsNotCollected ? Fact<bool>.Missing(instance.State.Why) : Fact<bool>.Present(false, instance.State.From);
        return instance.StatusChecks.IsNotCollected ? Fact<bool>.Missing(instance.StatusChecks.Why) : Fact<bool>.Present(instance.StatusChecks.ValueOr("") is "ok" or "not-applicable", instance.StatusChecks.From);
    }

    private static string Trouble(AwsEc2InstanceFacts instance) =>
        instance.State.IsAbsent ? "there is no such instance"
        : instance.State.Value == "running" ? $"it runs, and its status checks say {instance.StatusChecks}"
        : $"it is {instance.State.Value}";
}
