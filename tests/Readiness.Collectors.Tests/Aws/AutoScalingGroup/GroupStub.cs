using Readiness.Collectors.Aws.AutoScalingGroup;
using Readiness.Collectors.Tests.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Tests.Aws.AutoScalingGroup;

/// <summary>AWS with one group: two m6i.large in service of up to six, and a quota of which some is in use.</summary>
internal sealed record GroupStub
{
    public const string Image = "ami-0123456789abcdef0";

    public string Name { get; init; } = "dr-web";

    public int InService { get; init; } = 2;

    public int MaxSize { get; init; } = 6;

    public string Suspended { get; init; } = "";

    public string Launch { get; init; } = "<LaunchTemplate><LaunchTemplateId>lt-1</LaunchTemplateId><Version>3</Version></LaunchTemplate>";

    public string Template { get; init; } = $"<imageId>{Image}</imageId><instanceType>m6i.large</instanceType>";

    public string Types { get; init; } = Type("m6i.large", 2, burstable: false);

    public double Quota { get; init; } = 32;

    /// <summary>Running instances of the account, one page after the other, each as its types.</summary>
    public IReadOnlyList<string[]> Running { get; init; } = [["m6i.large", "m6i.large"]];

    /// <summary>Answers of one's own by action; null leaves it to the others.</summary>
    public Func<string, IReadOnlyDictionary<string, string>, LoopbackReply?> Instead { get; init; } = (_, _) => null;

    public static string Type(string name, int vcpus, bool burstable) =>
        $"<item><instanceType>{name}</instanceType><burstablePerformanceSupported>{(burstable ? "true" : "false")}</burstablePerformanceSupported><vCpuInfo><defaultVCpus>{vcpus}</defaultVCpus></vCpuInfo></item>";

    public static LoopbackReply Ec2(string action, string content) => LoopbackReply.Xml($"<{action}Response xmlns=\"urn:any\"><requestId>r-1</requestId>{content}</{action}Response>");

    public static LoopbackReply Ec2Error(int status, string code, string message = "") =>
        LoopbackReply.Xml($"<Response><Errors><Error><Code>{code}</Code><Message>{message}</Message></Error></Errors><RequestID>r-1</RequestID></Response>", status);

    public AwsStub Start() => AwsStub.Answering((action, fields) => Instead(action, fields) ?? action switch
    {
        "DescribeAutoScalingGroups" => AwsStub.Result(action, $"<AutoScalingGroups>{(fields["AutoScalingGroupNames.member.1"] == Name ? Group() : "")}</AutoScalingGroups>"),
        "DescribeLaunchTemplateVersions" => Ec2(action, $"<launchTemplateVersionSet><item><versionNumber>3</versionNumber><launchTemplateData>{Template}</launchTemplateData></item></launchTemplateVersionSet>"),
        "DescribeImages" => Ec2(action, $"<imagesSet><item><imageId>{fields["ImageId.1"]}</imageId><imageState>available</imageState></item></imagesSet>"),
        "DescribeInstanceTypes" => Ec2(action, $"<instanceTypeSet>{Types}</instanceTypeSet>"),
        "DescribeInstances" => Page(int.Parse(fields.GetValueOrDefault("NextToken", "0"), System.Globalization.CultureInfo.InvariantCulture)),
        "ServiceQuotasV20190624.GetServiceQuota" => QuotaReply(Quota),
        _ => null,
    });

    public static LoopbackReply QuotaReply(double value) =>
        LoopbackReply.Json($$$"""{"Quota":{"ServiceCode":"ec2","QuotaCode":"L-1216C47A","Value":{{{value.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture)}}},"Unit":"None"}}""");

    public static async Task<AwsAutoScalingGroupFacts> CollectAsync(AwsStub stub, int capacity = 4, IReadOnlySet<string>? wanted = null) =>
        await new AwsAutoScalingGroupCollector(stub.Services).CollectAsync(
            new CollectRequest<AwsAutoScalingGroupSettings>("web-dr", new AwsAutoScalingGroupSettings { Name = "dr-web", Capacity = capacity }, [], wanted, new SiteTree([])), TestContext.Current.CancellationToken);

    private string Group()
    {
        var instances = string.Concat(Enumerable.Range(1, InService).Select(i =>
            $"<member><InstanceId>i-{i}</InstanceId><InstanceType>m6i.large</InstanceType><AvailabilityZone>ap-east-1a</AvailabilityZone><LifecycleState>InService</LifecycleState><HealthStatus>Healthy</HealthStatus></member>"));
        return $"""
            <member><AutoScalingGroupName>{Name}</AutoScalingGroupName>
            <AutoScalingGroupARN>arn:aws:autoscaling:ap-east-1:123456789012:autoScalingGroup:1:autoScalingGroupName/{Name}</AutoScalingGroupARN>
            <MinSize>0</MinSize><MaxSize>{MaxSize}</MaxSize><DesiredCapacity>{InService}</DesiredCapacity>{Launch}
            <AvailabilityZones><member>ap-east-1a</member><member>ap-east-1b</member></AvailabilityZones>
            <Instances>{instances}<member><InstanceId>i-new</InstanceId><LifecycleState>Pending</LifecycleState><HealthStatus>Healthy</HealthStatus></member>
            <member><InstanceId>i-ill</InstanceId><LifecycleState>InService</LifecycleState><HealthStatus>Unhealthy</HealthStatus></member></Instances>
            <SuspendedProcesses>{Suspended}</SuspendedProcesses></member>
            """;
    }

    private LoopbackReply Page(int page)
    {
        var instances = string.Concat(Running[page].Select(type => $"<item><instancesSet><item><instanceType>{type}</instanceType></item></instancesSet></item>"));
        var next = page + 1 < Running.Count ? $"<nextToken>{page + 1}</nextToken>" : "";
        return Ec2("DescribeInstances", $"<reservationSet>{instances}</reservationSet>{next}");
    }
}
