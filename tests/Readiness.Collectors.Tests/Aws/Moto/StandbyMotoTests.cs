using Readiness.Collectors.Aws.AutoScalingGroup;
using Readiness.Collectors.Aws.Ec2Instance;
using Readiness.Collectors.Aws.RdsCluster;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Tests.Aws.Moto;

/// <summary>What must start at a standby, against a server that was not written for its collectors.</summary>
public sealed class StandbyMotoTests(StandbyServer server) : IClassFixture<StandbyServer>, IDisposable
{
    private readonly CollectorServices _services = server.Services();

    public void Dispose() => _services.Dispose();

    [Fact]
    public async Task CollectAsync_Group_HasItsInstancesItsImageAndItsType()
    {
        var facts = await GroupAsync("dr-web", capacity: 2);

        Assert.Equal((2, 2, 4), (facts.InService.Value, facts.DesiredCapacity.Value, facts.MaxSize.Value));
        Assert.Equal((server.Name("image"), "available"), (facts.Image.Value, facts.ImageState.Value));
        Assert.Equal(["m5.large"], facts.InstanceTypes.Items);
        Assert.Equal((2, false), (facts.Vcpus.Value, facts.Burstable.Value));
        Assert.Equal(["Launch"], facts.SuspendedProcesses.Items);
        Assert.Equal(["us-east-1a"], facts.AvailabilityZones.Items);
        Assert.Equal("us-east-1", facts.Region.Value);
        Assert.True(facts.VcpuQuota.IsAbsent);
    }

    // moto knows no quota of EC2: what cannot be read stays unknown, and the vCPUs in use are counted all the same.
    [Fact]
    public async Task CollectAsync_GroupOfADeregisteredImage_HasNoImageState()
    {
        var facts = await GroupAsync("dr-old", capacity: 1);

        Assert.True(facts.Image.IsPresent && facts.ImageState.IsAbsent);
        Assert.True(facts.VcpuQuota.IsNotCollected);
        // A t3.large and two m5.large.
        Assert.Equal(6, facts.VcpusInUse.Value);
    }

    [Fact]
    public async Task CollectAsync_GroupThatIsNotThere_IsAbsent() => Assert.False((await GroupAsync("nobody", capacity: 1)).Exists.Value);

    [Fact]
    public async Task CollectAsync_RunningInstance_IsWellAndBurstable()
    {
        var facts = await InstanceAsync(server.Name("running"));

        Assert.Equal(("running", "ok", "us-east-1"), (facts.State.Value, facts.StatusChecks.Value, facts.Region.Value));
        Assert.Equal((2, true), (facts.Vcpus.Value, facts.Burstable.Value));
        Assert.True(facts.CpuCredits.Value is "standard" or "unlimited");
    }

    [Fact]
    public async Task CollectAsync_StoppedInstance_HasTypeAndNoChecks()
    {
        var facts = await InstanceAsync(server.Name("stopped"));

        Assert.Equal(("stopped", 2, false), (facts.State.Value, facts.Vcpus.Value, facts.Burstable.Value));
        Assert.True(facts.StatusChecks.IsAbsent && facts.CpuCredits.IsAbsent);
    }

    [Fact]
    public async Task CollectAsync_Cluster_HasItsInstanceAndTheNewestLag()
    {
        var facts = await ClusterAsync("orders-dr");

        Assert.Equal((server.Name("cluster"), "available", "us-east-1", true), (facts.Arn.Value, facts.Status.Value, facts.Region.Value, facts.DeletionProtection.Value));
        var member = Assert.Single(facts.Members.Items);
        Assert.Equal(("orders-dr-1", true, "db.r6g.large"), (member.Name, member.Writer, member.Class.Value));
        Assert.Equal(TimeSpan.FromSeconds(3.5), facts.BinlogLag.Value.Lag.Value);
        Assert.True(facts.GlobalLag.IsNotCollected && facts.GlobalCluster.IsAbsent && facts.ReplicationSource.IsAbsent);
        Assert.False(facts.ReadOnly.Value);
    }

    [Fact]
    public async Task CollectAsync_ClusterOfAGlobalDatabase_NamesIt() => Assert.Equal("payments-global", (await ClusterAsync("payments")).GlobalCluster.Value);

    [Fact]
    public async Task CollectAsync_ClusterThatIsNotThere_IsAbsent() => Assert.False((await ClusterAsync("nobody")).Exists.Value);

    private static CollectRequest<T> Request<T>(T settings) => new("any", settings, [], null, new SiteTree([]));

    private Task<AwsAutoScalingGroupFacts> GroupAsync(string name, int capacity) =>
        new AwsAutoScalingGroupCollector(_services).CollectAsync(Request(new AwsAutoScalingGroupSettings { Name = name, Capacity = capacity }), TestContext.Current.CancellationToken);

    private Task<AwsEc2InstanceFacts> InstanceAsync(string id) =>
        new AwsEc2InstanceCollector(_services).CollectAsync(Request(new AwsEc2InstanceSettings { Id = id }), TestContext.Current.CancellationToken);

    private Task<AwsRdsClusterFacts> ClusterAsync(string id) =>
        new AwsRdsClusterCollector(_services).CollectAsync(Request(new AwsRdsClusterSettings { Id = id }), TestContext.Current.CancellationToken);
}
