using Readiness.Collectors.Aws.AutoScalingGroup;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Tests.Aws.AutoScalingGroup;

public sealed class AwsAutoScalingGroupCollectorTests
{
    [Fact]
    public async Task CollectAsync_GroupThatMustGrow_HasWhatItLaunchesAndTheQuota()
    {
        await using var stub = new GroupStub().Start();

        var facts = await GroupStub.CollectAsync(stub);

        Assert.True(facts.Exists.Value && facts.Status.IsAbsent);
        // The pending and the unhealthy one do not serve.
        Assert.Equal((2, 4, 6), (facts.InService.Value, facts.Needed.Value, facts.MaxSize.Value));
        Assert.Equal(4, facts.Instances.Items.Count);
        Assert.Equal(("ap-east-1", "lt-1:3", GroupStub.Image, "available"), (facts.Region.Value, facts.LaunchTemplate.Value, facts.Image.Value, facts.ImageState.Value));
        Assert.Equal(["m6i.large"], facts.InstanceTypes.Items);
        Assert.Equal((2, false), (facts.Vcpus.Value, facts.Burstable.Value));
        Assert.Equal((32, 4), (facts.VcpuQuota.Value, facts.VcpusInUse.Value));
        Assert.True(facts.CpuCredits.IsAbsent);
        Assert.Empty(facts.SuspendedProcesses.Items);
    }

    [Fact]
    public async Task CollectAsync_EnoughInService_DoesNotAskForTheQuota()
    {
        await using var stub = new GroupStub().Start();

        var facts = await GroupStub.CollectAsync(stub, capacity: 2);

        Assert.True(facts.VcpuQuota.IsAbsent && facts.VcpusInUse.IsAbsent);
        Assert.DoesNotContain(stub.Requests, request => request.Body.Contains("L-1216C47A", StringComparison.Ordinal));
    }

    [Fact]
    public async Task CollectAsync_InstancesOverSeveralPages_AllCountTowardsTheQuota()
    {
        await using var stub = new GroupStub
        {
            Types = GroupStub.Type("m6i.large", 2, false) + GroupStub.Type("c6i.4xlarge", 16, false),
            // An accelerated instance is limited by another quota.
            Running = [["m6i.large"], [], ["c6i.4xlarge", "p4d.24xlarge"]],
        }.Start();

        Assert.Equal(18, (await GroupStub.CollectAsync(stub)).VcpusInUse.Value);
    }

    [Fact]
    public async Task CollectAsync_ALaterPageIsRefused_LeavesTheUseUnknown()
    {
        await using var stub = new GroupStub
        {
            Running = [["m6i.large"], ["m6i.large"]],
            Instead = (action, fields) => action == "DescribeInstances" && fields.ContainsKey("NextToken") ? GroupStub.Ec2Error(403, "UnauthorizedOperation") : null,
        }.Start();

        var facts = await GroupStub.CollectAsync(stub);

        Assert.Equal(NotCollectedReason.AccessDenied, facts.VcpusInUse.Why.Reason);
        Assert.Equal(32, facts.VcpuQuota.Value);
    }

    [Fact]
    public async Task CollectAsync_ThrottledOnce_AsksAgain()
    {
        var refused = 0;
        await using var stub = new GroupStub
        {
            Instead = (action, _) => action == "DescribeInstances" && Interlocked.Increment(ref refused) == 1 ? GroupStub.Ec2Error(503, "RequestLimitExceeded") : null,
        }.Start();

        Assert.Equal(4, (await GroupStub.CollectAsync(stub)).VcpusInUse.Value);
    }

    [Fact]
    public async Task CollectAsync_QuotaThatWasNeverChanged_IsAwssDefault()
    {
        await using var stub = new GroupStub
        {
            Instead = (action, _) => action switch
            {
                "ServiceQuotasV20190624.GetServiceQuota" => Transport.LoopbackReply.Json("""{"__type":"NoSuchResourceException","Message":"none"}""", 400),
                "ServiceQuotasV20190624.GetAWSDefaultServiceQuota" => GroupStub.QuotaReply(5),
                _ => null,
            },
        }.Start();

        Assert.Equal(5, (await GroupStub.CollectAsync(stub)).VcpuQuota.Value);
    }

    [Fact]
    public async Task CollectAsync_QuotaDenied_LeavesThatAloneUnknown()
    {
        await using var stub = new GroupStub
        {
            Instead = (action, _) => action == "ServiceQuotasV20190624.GetServiceQuota" ? Transport.LoopbackReply.Json("""{"__type":"AccessDeniedException","Message":"no"}""", 400) : null,
        }.Start();

        var facts = await GroupStub.CollectAsync(stub);

        Assert.Equal(NotCollectedReason.AccessDenied, facts.VcpuQuota.Why.Reason);
        Assert.Equal("available", facts.ImageState.Value);
    }

    [Theory]
    [InlineData("InvalidAMIID.NotFound")]
    [InlineData("InvalidAMIID.Unavailable")]
    public async Task CollectAsync_ImageThatIsGone_IsAbsent(string code)
    {
        await using var stub = new GroupStub { Instead = (action, _) => action == "DescribeImages" ? GroupStub.Ec2Error(400, code) : null }.Start();

        Assert.True((await GroupStub.CollectAsync(stub)).ImageState.IsAbsent);
    }

    [Fact]
    public async Task CollectAsync_TemplateThatIsGone_HasNoImageAndNoTypes()
    {
        await using var stub = new GroupStub { Instead = (action, _) => action == "DescribeLaunchTemplateVersions" ? GroupStub.Ec2Error(400, "InvalidLaunchTemplateId.NotFound") : null }.Start();

        var facts = await GroupStub.CollectAsync(stub);

        Assert.True(facts.Image.IsAbsent && facts.ImageState.IsAbsent && facts.InstanceTypes.IsAbsent);
    }

    [Fact]
    public async Task CollectAsync_SeveralTypes_CountsTheLargestAndFindsTheBurstableOne()
    {
        await using var stub = new GroupStub
        {
            Launch = """
                <MixedInstancesPolicy><LaunchTemplate><LaunchTemplateSpecification><LaunchTemplateId>lt-1</LaunchTemplateId></LaunchTemplateSpecification>
                <Overrides><member><InstanceType>m6i.xlarge</InstanceType></member><member><InstanceType>t3.large</InstanceType></member></Overrides></LaunchTemplate></MixedInstancesPolicy>
                """,
            Template = $"<imageId>{GroupStub.Image}</imageId><instanceType>m6i.large</instanceType><creditSpecification><cpuCredits>standard</cpuCredits></creditSpecification>",
            Types = GroupStub.Type("m6i.xlarge", 4, false) + GroupStub.Type("t3.large", 2, true) + GroupStub.Type("m6i.large", 2, false),
        }.Start();

        var facts = await GroupStub.CollectAsync(stub);

        Assert.Equal(["m6i.xlarge", "t3.large"], facts.InstanceTypes.Items);
        Assert.Equal((4, true, "standard", "lt-1:$Default"), (facts.Vcpus.Value, facts.Burstable.Value, facts.CpuCredits.Value, facts.LaunchTemplate.Value));
    }

    [Fact]
    public async Task CollectAsync_TypeOfAnotherFamily_LeavesTheQuotaUnknown()
    {
        await using var stub = new GroupStub { Template = $"<imageId>{GroupStub.Image}</imageId><instanceType>g5.xlarge</instanceType>", Types = GroupStub.Type("g5.xlarge", 4, false) }.Start();

        var facts = await GroupStub.CollectAsync(stub);

        Assert.Equal(NotCollectedReason.Unsupported, facts.VcpuQuota.Why.Reason);
        Assert.Equal(4, facts.Vcpus.Value);
    }

    [Theory]
    [InlineData("<LaunchConfigurationName>old</LaunchConfigurationName>", "<imageId>ami-1</imageId>")]
    [InlineData("<LaunchTemplate><LaunchTemplateId>lt-1</LaunchTemplateId></LaunchTemplate>", "<imageId>resolve:ssm:/golden</imageId>")]
    public async Task CollectAsync_ImageThatIsNamedElsewhere_IsUnknown(string launch, string template)
    {
        await using var stub = new GroupStub { Launch = launch, Template = template }.Start();

        var facts = await GroupStub.CollectAsync(stub);

        Assert.Equal(NotCollectedReason.Unsupported, facts.Image.Why.Reason);
        Assert.Equal(facts.Image.Why, facts.ImageState.Why);
    }

    [Fact]
    public async Task CollectAsync_NoSuchGroup_IsAbsent()
    {
        await using var stub = new GroupStub { Name = "another" }.Start();

        var facts = await GroupStub.CollectAsync(stub);

        Assert.False(facts.Exists.Value);
        Assert.True(facts.InService.IsAbsent && facts.ImageState.IsAbsent);
        Assert.Equal(4, facts.Needed.Value);
    }

    [Fact]
    public async Task CollectAsync_Denied_LeavesEverythingUnknownButThePlansNeed()
    {
        await using var stub = new GroupStub { Instead = (action, _) => action == "DescribeAutoScalingGroups" ? AwsStub.Error(403, "AccessDenied") : null }.Start();

        var facts = await GroupStub.CollectAsync(stub);

        Assert.Equal(NotCollectedReason.AccessDenied, facts.InService.Why.Reason);
        Assert.Equal(4, facts.Needed.Value);
    }

    [Fact]
    public void Permissions_OnlyTheSuspendedProcesses_NeedOneAction() => Assert.Equal(["autoscaling:DescribeAutoScalingGroups"], Actions("exists", "suspendedProcesses"));

    [Fact]
    public void Permissions_AStart_NeedsWhatIsAsked() => Assert.Equal(
        [
            "autoscaling:DescribeAutoScalingGroups", "ec2:DescribeLaunchTemplateVersions", "ec2:DescribeImages", "ec2:DescribeInstanceTypes", "ec2:DescribeInstances",
            "servicequotas:GetServiceQuota", "servicequotas:GetAWSDefaultServiceQuota",
        ],
        Actions("inService", "imageState", "vcpuQuota"));

    private static IEnumerable<string> Actions(params string[] wanted)
    {
        using var services = new Collectors.Transport.CollectorServices(TimeProvider.System, _ => null);
        return [.. new AwsAutoScalingGroupCollector(services).Permissions(new CollectRequest<AwsAutoScalingGroupSettings>(
            "web-dr", new AwsAutoScalingGroupSettings { Name = "dr-web", Capacity = 1 }, [], wanted.ToHashSet(), new SiteTree([]))).Select(permission => permission.Action)];
    }
}
