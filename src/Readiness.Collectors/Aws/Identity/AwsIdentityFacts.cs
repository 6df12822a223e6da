using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.Identity;

/// <summary>Whom AWS takes the given credentials for, and where it accepts them.</summary>
[FactRecord("aws.identity")]
public sealed partial record AwsIdentityFacts
{
    /// <summary>The account's 12 digits (sts:GetCallerIdentity, Account).</summary>
    public Fact<string> Account { get; init; }

    /// <summary>The caller's ARN (sts:GetCallerIdentity, Arn); that of a role session has lost the role's path.</summary>
    public Fact<string> Arn { get; init; }

    /// <summary>What sort of caller it is.</summary>
    public Fact<CallerKind> Kind { get; init; }

    /// <summary>The ARN of the role behind a role session, with its path (iam:GetRole); absent for other callers.</summary>
    public Fact<string> Role { get; init; }

    /// <summary>Whether the credentials end by themselves; false for the access keys of a user.</summary>
    public Fact<bool> Temporary { get; init; }

    /// <summary>The region asked.</summary>
    public Fact<string> Region { get; init; }

    /// <summary>Whether that region accepts the credentials.</summary>
    public Fact<bool> RegionAccepts { get; init; }

    /// <summary>Whether the region is enabled for the account (ec2:DescribeRegions, optInStatus).</summary>
    public Fact<bool> RegionEnabled { get; init; }
}
