using Readiness.Iam.Knowledge;

namespace Readiness.Iam.Tests.Knowledge;

/// <summary>The actions of a failover with the resources that they work on, and with those that AWS's simulator would deny without saying why.</summary>
public sealed class RequestKnowledgeTests
{
    [Theory]
    [InlineData("route53:ChangeResourceRecordSets", "arn:aws:route53:::hostedzone/Z0EXAMPLE")]
    [InlineData("rds:FailoverDBCluster", "arn:aws:rds:ap-east-1:123456789012:cluster:orders-dr")]
    [InlineData("rds:PromoteReadReplicaDBCluster", "arn:aws:rds:ap-east-1:123456789012:cluster:orders-dr")]
    [InlineData("ec2:StartInstances", "arn:aws:ec2:ap-east-1:123456789012:instance/i-0a1b2c3d4e5f60001")]
    [InlineData("autoscaling:SetDesiredCapacity", "arn:aws:autoscaling:ap-east-1:123456789012:autoScalingGroup:*:autoScalingGroupName/payments-dr")]
    [InlineData("s3:GetObject", "arn:aws:s3:::assets-dr/heartbeat")]
    [InlineData("sts:AssumeRole", "arn:aws:iam::123456789012:role/dr/switch")]
    [InlineData("iam:PassRole", "arn:aws:iam::123456789012:role/payments-dr")]
    [InlineData("ec2:DescribeInstances", null)]
    [InlineData("ec2:DescribeInstances", "arn:aws:ec2:ap-east-1:123456789012:instance/i-0a1b2c3d4e5f60001")]
    [InlineData("RDS:failoverdbcluster", "arn:aws:rds:ap-east-1:123456789012:cluster:*")]
    [InlineData("notinthecatalogue:DoIt", "arn:aws:rds:ap-east-1:123456789012:cluster:orders-dr")]
    public void Problem_RequestThatCanBeMade_IsNull(string action, string? resource) => Assert.Null(RequestKnowledge.Problem(action, resource));

    [Theory]
    [InlineData("rds:FailoverDBCluster", "arn:aws:rds:ap-east-1:123456789012:snapshot:orders-dr", "does not work on")]
    [InlineData("rds:PromoteReadReplicaDBCluster", "arn:aws:rds:ap-east-1:123456789012:db:orders-dr", "but on arn:*:rds:*:*:cluster:*")]
    [InlineData("ec2:StartInstances", "arn:aws:rds:ap-east-1:123456789012:cluster:orders-dr", "does not work on")]
    [InlineData("autoscaling:SetDesiredCapacity", "arn:aws:ec2:ap-east-1:123456789012:instance/i-0a1b", "does not work on")]
    [InlineData("s3:GetObject", "arn:aws:s3:::assets-dr", "does not work on")]
    [InlineData("sts:AssumeRole", "arn:aws:iam::123456789012:user/me", "does not work on")]
    [InlineData("iam:PassRole", "arn:aws:iam::123456789012:instance-profile/payments-dr", "does not work on")]
    [InlineData("rds:FailoverDBClustr", null, "rds has no action FailoverDBClustr; did you mean rds:FailoverDBCluster?")]
    [InlineData("rds:Delete*", null, "name each that is meant")]
    [InlineData("FailoverDBCluster", null, "service:Name")]
    [InlineData("rds:", null, "service:Name")]
    public void Problem_RequestThatNobodyCanMake_IsSaid(string action, string? resource, string part) =>
        Assert.Contains(part, RequestKnowledge.Problem(action, resource), StringComparison.Ordinal);
}
