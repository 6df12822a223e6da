using Readiness.Collectors.Aws.Ec2Instance;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Tests.Aws.Ec2Instance;

public sealed class Ec2InstanceStartTests
{
    private static readonly SourceSpan Span = new SourceText("plan.yaml", "").SpanAt(0);
    private static readonly NotCollected Why = new(NotCollectedReason.Timeout, "no answer");

    private static readonly AwsEc2InstanceFacts Running = new()
    {
        Exists = Fact<bool>.Present(true),
        State = Fact<string>.Present("running"),
        Type = Fact<string>.Present("t3.large"),
        Region = Fact<string>.Present("ap-east-1"),
        Site = Fact<string>.Absent(),
        StatusChecks = Fact<string>.Present("ok"),
        Vcpus = Fact<long>.Present(2),
        Burstable = Fact<bool>.Present(true),
        CpuCredits = Fact<string>.Present("unlimited"),
        VcpuQuota = Fact<long>.Absent(),
        VcpusInUse = Fact<long>.Absent(),
    };

    private static readonly AwsEc2InstanceFacts Stopped = Running with
    {
        State = Fact<string>.Present("stopped"),
        StatusChecks = Fact<string>.Absent(),
        VcpuQuota = Fact<long>.Present(5),
        VcpusInUse = Fact<long>.Present(3),
    };

    [Fact]
    public void Derive_Running_ServesAndShowsThatItIsBurstable()
    {
        var start = Derive(Running);

        Assert.True(start.Serves.Value && start.Startable.Value && start.Burstable.Value && start.Terms.IsAbsent);
        Assert.Equal(["t3.large"], start.InstanceTypes.Items);
        Assert.Equal(("unlimited", "aws-hk"), (start.CpuCredits.Value, start.Site.Value));
        Assert.True(start.QuotaNeeded.IsAbsent && start.ImagePresent.IsAbsent && start.Needed.IsAbsent);
    }

    // Five vCPUs less three in use leave the two that a t3.large has.
    [Fact]
    public void Derive_StoppedWithinTheQuota_CanBeStartedInTheDeclaredTime()
    {
        var start = Derive(Stopped, new AssumedTime(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(90), TimeSpan.FromMinutes(5)));

        Assert.Equal((false, true, 2L, 2L), (start.Serves.Value, start.Startable.Value, start.QuotaNeeded.Value, start.QuotaLeft.Value));
        Assert.Equal("it is stopped", start.Trouble.Value);
        Assert.Equal((30, 90, 300), TermSums.Of(start.Terms));
    }

    [Fact]
    public void Derive_StoppedOverTheQuota_CannotBeStarted()
    {
        var start = Derive(Stopped with { VcpusInUse = Fact<long>.Present(4) });

        Assert.Equal((false, "the quota leaves 1 vCPUs, 2 are needed"), (start.Startable.Value, start.Obstacle.Value));
    }

    [Fact]
    public void Derive_StoppedWithAQuotaThatNobodyRead_IsOpen() => Assert.Equal(Why, Derive(Stopped with { VcpuQuota = Fact<long>.Missing(Why) }).Startable.Why);

    [Fact]
    public void Derive_Pending_ComesUpByItself() => Assert.Equal((false, true), (Derive(Stopped with { State = Fact<string>.Present("pending") }).Serves.Value, Derive(Stopped with { State = Fact<string>.Present("pending") }).Startable.Value));

    [Theory]
    [InlineData("terminated", "it is terminated")]
    [InlineData("shutting-down", "it is shutting-down")]
    public void Derive_Gone_CannotBeStarted(string state, string trouble)
    {
        var start = Derive(Stopped with { State = Fact<string>.Present(state) });

        Assert.Equal((false, false, trouble, trouble), (start.Serves.Value, start.Startable.Value, start.Trouble.Value, start.Obstacle.Value));
    }

    [Theory]
    [InlineData("impaired")]
    [InlineData("initializing")]
    [InlineData("insufficient-data")]
    public void Derive_RunningAndNotWell_DoesNotServe(string checks)
    {
        var start = Derive(Running with { StatusChecks = Fact<string>.Present(checks) });

        Assert.False(start.Serves.Value || start.Startable.Value);
        Assert.Contains(checks, start.Trouble.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Derive_ChecksThatNobodyRead_AreNotTakenForWell() => Assert.Equal(Why, Derive(Running with { StatusChecks = Fact<string>.Missing(Why) }).Serves.Why);

    [Fact]
    public void Derive_NothingCollected_KnowsNothing()
    {
        var start = Derive(AwsEc2InstanceFacts.Missing(Why));

        Assert.Equal([Why, Why, Why, Why], [start.Serves.Why, start.Startable.Why, start.Site.Why, start.Terms.Why]);
    }

    [Fact]
    public void Derive_RegionOfAnotherSite_RefutesTheClaim() => Assert.Equal("aws-sg", Derive(Running with { Region = Fact<string>.Present("ap-southeast-1") }, claim: "aws-hk").Site.Value);

    [Fact]
    public void Derive_ClaimOfAPartOfTheRegion_Stands() => Assert.Equal("aws-hk-a", Derive(Running, claim: "aws-hk-a").Site.Value);

    private static StartFacts Derive(AwsEc2InstanceFacts facts, AssumedTime? startUp = null, string? claim = null)
    {
        var component = new Component("web-dr", "aws.ec2.instance", Span) { Site = claim };
        var plan = new Plan
        {
            Name = "test",
            Source = new SourceText("plan.yaml", ""),
            Components = [component],
            Sites = [new Site("aws-hk", Span) { Region = "ap-east-1" }, new Site("aws-hk-a", Span) { Parent = "aws-hk" }, new Site("aws-sg", Span) { Region = "ap-southeast-1" }],
            Assumptions = startUp is null ? new Dictionary<string, AssumedTime>() : new Dictionary<string, AssumedTime> { [AssumptionNames.StartUp] = startUp },
        };
        return new Ec2InstanceStart().Derive(new StepContext(new StartStep("web-dr", Span), component, facts, plan, new SiteTree(plan.Sites), new CollectedFacts(), DateTimeOffset.UnixEpoch));
    }
}
