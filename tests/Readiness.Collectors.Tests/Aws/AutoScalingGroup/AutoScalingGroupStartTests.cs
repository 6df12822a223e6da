using Readiness.Collectors.Aws.AutoScalingGroup;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Tests.Aws.AutoScalingGroup;

public sealed class AutoScalingGroupStartTests
{
    private static readonly SourceSpan Span = new SourceText("plan.yaml", "").SpanAt(0);
    private static readonly NotCollected Why = new(NotCollectedReason.AccessDenied, "access denied");

    private static readonly AwsAutoScalingGroupFacts Growing = new()
    {
        Exists = Fact<bool>.Present(true),
        Region = Fact<string>.Present("ap-east-1"),
        Status = Fact<string>.Absent(),
        MaxSize = Number(6),
        Needed = Number(5),
        InService = Number(2),
        SuspendedProcesses = FactList<string>.Present([]),
        InstanceTypes = FactList<string>.Present(["m6i.xlarge"]),
        Image = Fact<string>.Present("ami-1"),
        ImageState = Fact<string>.Present("available"),
        Vcpus = Number(4),
        Burstable = Fact<bool>.Present(false),
        CpuCredits = Fact<string>.Absent(),
        VcpuQuota = Number(32),
        VcpusInUse = Number(20),
    };

    // Three of five are missing, with four vCPUs each; the quota of 32 leaves 12 over the 20 in use: exactly enough.
    [Fact]
    public void Derive_QuotaThatJustSuffices_IsStartableInTheDeclaredTime()
    {
        var start = Derive(Growing, new AssumedTime(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(10)));

        Assert.Equal((false, true, 12L, 12L), (start.Serves.Value, start.Startable.Value, start.QuotaNeeded.Value, start.QuotaLeft.Value));
        Assert.Equal("2 of 5 instances are in service", start.Trouble.Value);
        Assert.True(start.Obstacle.IsAbsent && start.ImagePresent.Value);
        Assert.Equal((60, 180, 600), TermSums.Of(start.Terms));
        Assert.Equal("aws-hk", start.Site.Value);
    }

    [Fact]
    public void Derive_OneMoreInUse_IsNotStartable()
    {
        var start = Derive(Growing with { VcpusInUse = Number(21) });

        Assert.False(start.Startable.Value);
        Assert.Equal("the quota leaves 11 vCPUs, 12 are needed", start.Obstacle.Value);
    }

    [Fact]
    public void Derive_EnoughInService_ServesAtOnceAndNeedsNoQuota()
    {
        var start = Derive(Growing with { InService = Number(5), VcpuQuota = Fact<long>.Absent(), VcpusInUse = Fact<long>.Absent() });

        Assert.True(start.Serves.Value && start.Startable.Value && start.Trouble.IsAbsent && start.Obstacle.IsAbsent);
        Assert.True(start.Terms.IsAbsent && start.QuotaNeeded.IsAbsent && start.QuotaLeft.IsAbsent);
    }

    [Fact]
    public void Derive_StartUpThatNobodyDeclared_IsOfUnknownLength() =>
        Assert.Equal(NotCollectedReason.Undeclared, Derive(Growing).Terms.Items.Single().Expected.Why.Reason);

    public static TheoryData<string, Func<AwsAutoScalingGroupFacts, AwsAutoScalingGroupFacts>> Obstacles => new()
    {
        { "the group may keep 4 instances at most, 5 are needed", facts => facts with { MaxSize = Number(4) } },
        { "launching is suspended", facts => facts with { SuspendedProcesses = FactList<string>.Present(["Launch"]) } },
        { "the group is being deleted (Delete in progress)", facts => facts with { Status = Fact<string>.Present("Delete in progress") } },
        { "the image ami-1 is not there", facts => facts with { ImageState = Fact<string>.Absent() } },
        { "the image ami-1 is failed", facts => facts with { ImageState = Fact<string>.Present("failed") } },
        { "its launch template names no image, or is gone", facts => facts with { Image = Fact<string>.Absent(), ImageState = Fact<string>.Absent() } },
    };

    [Theory]
    [MemberData(nameof(Obstacles))]
    public void Derive_SomethingInTheWay_NamesIt(string obstacle, Func<AwsAutoScalingGroupFacts, AwsAutoScalingGroupFacts> change)
    {
        var start = Derive(change(Growing));

        Assert.Equal((false, obstacle), (start.Startable.Value, start.Obstacle.Value));
    }

    public static TheoryData<Func<AwsAutoScalingGroupFacts, AwsAutoScalingGroupFacts>> Losses => new()
    {
        facts => facts with { MaxSize = Fact<long>.Missing(Why) },
        facts => facts with { SuspendedProcesses = FactList<string>.Missing(Why) },
        facts => facts with { Image = Fact<string>.Missing(Why) },
        facts => facts with { ImageState = Fact<string>.Missing(Why) },
        facts => facts with { InstanceTypes = FactList<string>.Missing(Why) },
        facts => facts with { Vcpus = Fact<long>.Missing(Why) },
        facts => facts with { VcpuQuota = Fact<long>.Missing(Why) },
        facts => facts with { VcpusInUse = Fact<long>.Missing(Why) },
        facts => facts with { InService = Fact<long>.Missing(Why) },
    };

    [Theory]
    [MemberData(nameof(Losses))]
    public void Derive_SomethingThatNobodyRead_LeavesItOpenForThatReason(Func<AwsAutoScalingGroupFacts, AwsAutoScalingGroupFacts> lose)
    {
        var start = Derive(lose(Growing));

        Assert.Equal((Why, Why), (start.Startable.Why, start.Obstacle.Why));
    }

    [Fact]
    public void Derive_AnObstacleBesideWhatNobodyRead_IsAnObstacle() =>
        Assert.False(Derive(Growing with { VcpuQuota = Fact<long>.Missing(Why), MaxSize = Number(1) }).Startable.Value);

    [Fact]
    public void Derive_NoSuchGroup_DoesNotServeAndCannotBeStarted()
    {
        var gone = Fact<long>.Absent();
        var start = Derive(Growing with { Exists = Fact<bool>.Present(false), Region = Fact<string>.Absent(), InService = gone, MaxSize = gone, Vcpus = gone, VcpuQuota = gone, VcpusInUse = gone });

        Assert.Equal((false, false, "there is no such group"), (start.Serves.Value, start.Startable.Value, start.Obstacle.Value));
        Assert.True(start.ImagePresent.IsAbsent);
    }

    [Fact]
    public void Derive_NothingCollected_KnowsNothing()
    {
        var start = Derive(AwsAutoScalingGroupFacts.Missing(Why) with { Needed = Number(5) });

        Assert.Equal([Why, Why, Why, Why], [start.Serves.Why, start.Startable.Why, start.Site.Why, start.Terms.Why]);
    }

    private static Fact<long> Number(long value) => Fact<long>.Present(value);

    private static StartFacts Derive(AwsAutoScalingGroupFacts facts, AssumedTime? startUp = null)
    {
        var component = new Component("web-dr", "aws.autoscaling.group", Span);
        var plan = new Plan
        {
            Name = "test",
            Source = new SourceText("plan.yaml", ""),
            Components = [component],
            Sites = [new Site("aws-hk", Span) { Region = "ap-east-1" }, new Site("aws-hk-a", Span) { Parent = "aws-hk" }],
            Assumptions = startUp is null ? new Dictionary<string, AssumedTime>() : new Dictionary<string, AssumedTime> { [AssumptionNames.StartUp] = startUp },
        };
        return new AutoScalingGroupStart().Derive(new StepContext(new StartStep("web-dr", Span), component, facts, plan, new SiteTree(plan.Sites), new CollectedFacts(), DateTimeOffset.UnixEpoch));
    }
}
