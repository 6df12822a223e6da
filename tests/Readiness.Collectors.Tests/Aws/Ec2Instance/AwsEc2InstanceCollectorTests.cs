using System.Net;
using Readiness.Collectors.Aws.Ec2Instance;
using Readiness.Collectors.Tests.Aws.AutoScalingGroup;
using Readiness.Collectors.Tests.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Tests.Aws.Ec2Instance;

public sealed class AwsEc2InstanceCollectorTests
{
    private const string Id = "i-0123456789abcdef0";

    [Fact]
    public async Task CollectAsync_RunningT3_HasItsChecksAndCredits()
    {
        await using var stub = Answering("running", "t3.large");

        var facts = await CollectAsync(stub);

        Assert.Equal(("running", "ok", "ap-east-1", "standby"), (facts.State.Value, facts.StatusChecks.Value, facts.Region.Value, facts.Site.Value));
        Assert.Equal((2, true, "standard"), (facts.Vcpus.Value, facts.Burstable.Value, facts.CpuCredits.Value));
        Assert.True(facts.VcpuQuota.IsAbsent && facts.VcpusInUse.IsAbsent);
    }

    [Fact]
    public async Task CollectAsync_SteadyType_IsNotAskedForCredits()
    {
        await using var stub = Answering("running", "m6i.large");

        var facts = await CollectAsync(stub);

        Assert.True(facts.CpuCredits.IsAbsent);
        Assert.DoesNotContain(stub.Requests, request => request.Body.Contains("CreditSpecifications", StringComparison.Ordinal));
    }

    [Fact]
    public async Task CollectAsync_Stopped_HasTheQuotaAndNoChecks()
    {
        await using var stub = Answering("stopped", "t3.large");

        var facts = await CollectAsync(stub);

        Assert.True(facts.StatusChecks.IsAbsent);
        Assert.Equal((5, 4), (facts.VcpuQuota.Value, facts.VcpusInUse.Value));
    }

    [Fact]
    public async Task CollectAsync_OneCheckImpaired_IsTheWorse()
    {
        await using var stub = Answering("running", "t3.large", system: "impaired");

        Assert.Equal("impaired", (await CollectAsync(stub)).StatusChecks.Value);
    }

    [Fact]
    public async Task CollectAsync_ChecksRefused_LeavesThemAloneUnknown()
    {
        await using var stub = Answering("running", "t3.large", instead: action => action == "DescribeInstanceStatus" ? GroupStub.Ec2Error(403, "UnauthorizedOperation") : null);

        var facts = await CollectAsync(stub);

        Assert.Equal(NotCollectedReason.AccessDenied, facts.StatusChecks.Why.Reason);
        Assert.Equal("running", facts.State.Value);
    }

    [Fact]
    public async Task CollectAsync_AsAnActorsMachine_AsksForNothingOfAStart()
    {
        await using var stub = Answering("running", "t3.large");

        await CollectAsync(stub, new HashSet<string> { "exists", "state" });

        Assert.Equal("DescribeInstances", Assert.Single(stub.Requests.Select(request => AwsStub.Fields(request)["Action"])));
    }

    [Fact]
    public async Task CollectAsync_NoSuchInstance_IsAbsent()
    {
        await using var stub = AwsStub.Answering((action, _) => action == "DescribeInstances" ? GroupStub.Ec2Error(400, "InvalidInstanceID.NotFound") : null);

        var facts = await CollectAsync(stub);

        Assert.False(facts.Exists.Value);
        Assert.True(facts.StatusChecks.IsAbsent && facts.Burstable.IsAbsent && facts.Site.IsAbsent);
    }

    private static AwsStub Answering(string state, string type, string system = "ok", Func<string, LoopbackReply?>? instead = null) => AwsStub.Answering((action, fields) => instead?.Invoke(action) ?? action switch
    {
        "DescribeInstances" when fields.ContainsKey("InstanceId.1") => GroupStub.Ec2(action, $"""
            <reservationSet><item><instancesSet><item><instanceId>{Id}</instanceId><instanceState><name>{state}</name></instanceState><instanceType>{type}</instanceType>
            <placement><availabilityZone>ap-east-1b</availabilityZone></placement><privateIpAddress>10.20.0.10</privateIpAddress></item></instancesSet></item></reservationSet>
            """),
        // A Spot instance and one on a host of the account's own are limited otherwise.
        "DescribeInstances" => GroupStub.Ec2(action, """
            <reservationSet><item><instancesSet><item><instanceType>t3.large</instanceType></item><item><instanceType>t3.large</instanceType></item>
            <item><instanceType>t3.large</instanceType><instanceLifecycle>spot</instanceLifecycle></item>
            <item><instanceType>t3.large</instanceType><placement><tenancy>host</tenancy></placement></item></instancesSet></item></reservationSet>
            """),
        "DescribeInstanceTypes" => GroupStub.Ec2(action, $"<instanceTypeSet>{GroupStub.Type("t3.large", 2, burstable: true)}{GroupStub.Type("m6i.large", 2, burstable: false)}</instanceTypeSet>"),
        "DescribeInstanceStatus" => GroupStub.Ec2(action, $"""
            <instanceStatusSet><item><instanceId>{Id}</instanceId><instanceStatus><status>ok</status></instanceStatus><systemStatus><status>{system}</status></systemStatus></item></instanceStatusSet>
            """),
        "DescribeInstanceCreditSpecifications" => GroupStub.Ec2(action, $"<instanceCreditSpecificationSet><item><instanceId>{Id}</instanceId><cpuCredits>standard</cpuCredits></item></instanceCreditSpecificationSet>"),
        "ServiceQuotasV20190624.GetServiceQuota" => GroupStub.QuotaReply(5),
        _ => null,
    });

    private static Task<AwsEc2InstanceFacts> CollectAsync(AwsStub stub, IReadOnlySet<string>? wanted = null)
    {
        var sites = new SiteTree([new Site("standby", new SourceText("plan", "").SpanAt(0)) { Networks = [IPNetwork.Parse("10.20.0.0/16")] }]);
        return new AwsEc2InstanceCollector(stub.Services).CollectAsync(new CollectRequest<AwsEc2InstanceSettings>("web-dr", new AwsEc2InstanceSettings { Id = Id }, [], wanted, sites), TestContext.Current.CancellationToken);
    }
}
