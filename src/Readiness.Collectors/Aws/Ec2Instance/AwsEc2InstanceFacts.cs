using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.Ec2Instance;

/// <summary>An EC2 instance: whether it runs or can be started, and how programs on it get credentials.</summary>
[FactRecord("aws.ec2.instance")]
public sealed partial record AwsEc2InstanceFacts
{
    /// <summary>Whether the account has the instance in this region.</summary>
    public Fact<bool> Exists { get; init; }

    /// <summary>What it does (ec2:DescribeInstances, instanceState/name); absent when there is no such instance.</summary>
    [AllowedValues("pending", "running", "shutting-down", "terminated", "stopping", "stopped")]
    public Fact<string> State { get; init; }

    /// <summary>Its type, such as t3.large (ec2:DescribeInstances, instanceType).</summary>
    public Fact<string> Type { get; init; }

    /// <summary>The availability zone that it is in (ec2:DescribeInstances, placement/availabilityZone).</summary>
    public Fact<string> AvailabilityZone { get; init; }

    /// <summary>The region that it is in, from its availability zone.</summary>
    public Fact<string> Region { get; init; }

    /// <summary>The site in whose networks its private address lies; absent when none holds it.</summary>
    public Fact<string> Site { get; init; }

    /// <summary>What the provider's checks of machine and system say, the worse of the two (ec2:DescribeInstanceStatus): both must be ok. Absent while it does not run.</summary>
    [AllowedValues("ok", "not-applicable", "initializing", "insufficient-data", "impaired")]
    public Fact<string> StatusChecks { get; init; }

    /// <summary>How many vCPUs its type has (ec2:DescribeInstanceTypes, vCpuInfo/defaultVCpus).</summary>
    public Fact<long> Vcpus { get; init; }

    /// <summary>Whether its type is burstable: it earns credits for CPU time over a baseline (ec2:DescribeInstanceTypes, burstablePerformanceSupported).</summary>
    public Fact<bool> Burstable { get; init; }

    /// <summary>What happens to it without credits: standard throttles it to its baseline, unlimited charges for more (ec2:DescribeInstanceCreditSpecifications, cpuCredits). Absent when it is not burstable.</summary>
    [AllowedValues("standard", "unlimited")]
    public Fact<string> CpuCredits { get; init; }

    /// <summary>How many vCPUs of running On-Demand Standard instances the account may have in the region (servicequotas:GetServiceQuota, L-1216C47A); absent while it runs, when it is not asked for.</summary>
    public Fact<long> VcpuQuota { get; init; }

    /// <summary>How many of them running instances use now, Spot and dedicated hosts left out (ec2:DescribeInstances); absent while it runs. Capacity reservations that stand empty count too and are not seen.</summary>
    public Fact<long> VcpusInUse { get; init; }

    /// <summary>Its first private IPv4 address (ec2:DescribeInstances, privateIpAddress).</summary>
    public Fact<string> PrivateAddress { get; init; }

    /// <summary>The ARN of its instance profile (ec2:DescribeInstances, iamInstanceProfile/arn); absent when it has none, so that nothing on it gets a role's credentials.</summary>
    public Fact<string> InstanceProfile { get; init; }

    /// <summary>The ARN of the role in its instance profile (iam:GetInstanceProfile, Roles); absent when the profile is empty, gone, or there is none.</summary>
    public Fact<string> Role { get; init; }

    /// <summary>Whether its metadata service answers, from which credentials come (ec2:DescribeInstances, metadataOptions/httpEndpoint).</summary>
    public Fact<bool> MetadataEnabled { get; init; }

    /// <summary>Whether the metadata service wants a session token, as IMDSv2 does (ec2:DescribeInstances, metadataOptions/httpTokens).</summary>
    public Fact<bool> MetadataTokenRequired { get; init; }

    /// <summary>How many network hops an answer with a token survives (ec2:DescribeInstances, metadataOptions/httpPutResponseHopLimit): 1 does not reach into a container with a network of its own.</summary>
    public Fact<long> MetadataHopLimit { get; init; }
}
