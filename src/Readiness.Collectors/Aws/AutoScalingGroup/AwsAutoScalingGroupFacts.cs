using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.AutoScalingGroup;

/// <summary>An Auto Scaling group: what it runs, how far it may grow, and whether what it would launch can be launched.</summary>
[FactRecord("aws.autoscaling.group")]
public sealed partial record AwsAutoScalingGroupFacts
{
    /// <summary>Whether the account has the group in this region (autoscaling:DescribeAutoScalingGroups).</summary>
    public Fact<bool> Exists { get; init; }

    /// <summary>The region that it is in, from its ARN.</summary>
    public Fact<string> Region { get; init; }

    /// <summary>What its deletion is doing (Status); absent while nobody deletes it.</summary>
    public Fact<string> Status { get; init; }

    /// <summary>How many instances it keeps now (DesiredCapacity).</summary>
    public Fact<long> DesiredCapacity { get; init; }

    /// <summary>The fewest that it may keep (MinSize).</summary>
    public Fact<long> MinSize { get; init; }

    /// <summary>The most that it may keep (MaxSize).</summary>
    public Fact<long> MaxSize { get; init; }

    /// <summary>How many must be in service after a failover, as the plan says.</summary>
    public Fact<long> Needed { get; init; }

    /// <summary>How many are in service and healthy now (Instances).</summary>
    public Fact<long> InService { get; init; }

    /// <summary>Its instances (Instances).</summary>
    public FactList<GroupInstanceFacts> Instances { get; init; }

    /// <summary>The availability zones that it launches in (AvailabilityZones).</summary>
    public FactList<string> AvailabilityZones { get; init; }

    /// <summary>What somebody has suspended: Launch, HealthCheck, AddToLoadBalancer … (SuspendedProcesses/ProcessName). A group without Launch never grows.</summary>
    public FactList<string> SuspendedProcesses { get; init; }

    /// <summary>The launch template with its version, as <c>lt-0a1b:3</c>; absent when the group has none.</summary>
    public Fact<string> LaunchTemplate { get; init; }

    /// <summary>The types that it may launch: those of its overrides, else that of its launch template.</summary>
    public FactList<string> InstanceTypes { get; init; }

    /// <summary>The image that it launches (ec2:DescribeLaunchTemplateVersions, launchTemplateData/imageId); absent when the template names none.</summary>
    public Fact<string> Image { get; init; }

    /// <summary>The state of that image in this region (ec2:DescribeImages, imageState): only available can be launched. Absent when the account sees no such image here.</summary>
    public Fact<string> ImageState { get; init; }

    /// <summary>How many vCPUs one of its instances has at most (ec2:DescribeInstanceTypes, vCpuInfo/defaultVCpus).</summary>
    public Fact<long> Vcpus { get; init; }

    /// <summary>Whether one of its types is burstable: it earns credits for CPU time over a baseline (ec2:DescribeInstanceTypes, burstablePerformanceSupported).</summary>
    public Fact<bool> Burstable { get; init; }

    /// <summary>What its launch template says of burstable instances without credits: standard throttles them to the baseline, unlimited charges for more (creditSpecification/cpuCredits). Absent when it leaves that to the account's default.</summary>
    [AllowedValues("standard", "unlimited")]
    public Fact<string> CpuCredits { get; init; }

    /// <summary>How many vCPUs of running On-Demand Standard instances the account may have in the region (servicequotas:GetServiceQuota, L-1216C47A); absent while nothing has to be launched, when it is not asked for.</summary>
    public Fact<long> VcpuQuota { get; init; }

    /// <summary>How many of them running instances use now, Spot and dedicated hosts left out (ec2:DescribeInstances); absent while nothing has to be launched. Capacity reservations that stand empty count too and are not seen.</summary>
    public Fact<long> VcpusInUse { get; init; }
}
