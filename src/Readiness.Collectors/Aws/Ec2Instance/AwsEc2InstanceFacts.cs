using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.Ec2Instance;

/// <summary>An EC2 instance: whether it runs, and how programs on it get credentials.</summary>
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
