using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.IamRole;

/// <summary>An IAM role: who may assume it, what its policies say, and what it may do of what was asked.</summary>
[FactRecord("aws.iam.role")]
public sealed partial record AwsIamRoleFacts
{
    /// <summary>Whether the account has the role.</summary>
    public Fact<bool> Exists { get; init; }

    /// <summary>The role's ARN with its path (iam:GetRole, Role/Arn); absent when there is no such role.</summary>
    public Fact<string> Arn { get; init; }

    /// <summary>When it was made (iam:GetRole, CreateDate).</summary>
    public Fact<DateTimeOffset> CreatedAt { get; init; }

    /// <summary>The longest session it allows (iam:GetRole, MaxSessionDuration).</summary>
    public Fact<TimeSpan> MaxSession { get; init; }

    /// <summary>When somebody last used it, within 400 days (iam:GetRole, RoleLastUsed); absent when nobody did.</summary>
    public Fact<DateTimeOffset> LastUsedAt { get; init; }

    /// <summary>The document that says who may assume it (iam:GetRole, AssumeRolePolicyDocument).</summary>
    public Fact<string> TrustPolicy { get; init; }

    /// <summary>Whether EC2 may assume it for an instance, as the trust policy says.</summary>
    public Fact<bool> TrustsEc2 { get; init; }

    /// <summary>The ARN of the permissions boundary; absent when it has none.</summary>
    public Fact<string> Boundary { get; init; }

    /// <summary>The boundary's document in force; absent when it has none.</summary>
    public Fact<string> BoundaryPolicy { get; init; }

    /// <summary>Its inline and attached policies.</summary>
    public FactList<RolePolicyFacts> Policies { get; init; }

    /// <summary>What is wrong in its policy documents, trust policy and boundary included.</summary>
    public FactList<PolicyProblemFacts> Problems { get; init; }

    /// <summary>The instance profiles that hold it: without one no EC2 instance can run under it.</summary>
    public FactList<InstanceProfileFacts> InstanceProfiles { get; init; }

    /// <summary>Answers to "may this role do that", one for each question that a step poses.</summary>
    public FactList<RoleAnswerFacts> Answers { get; init; }

    /// <summary>What the plan says that the role must be able to do.</summary>
    public FactList<PermissionFacts> Must { get; init; }

    /// <summary>What the plan says that the role must never be able to do.</summary>
    public FactList<PermissionFacts> Never { get; init; }
}
