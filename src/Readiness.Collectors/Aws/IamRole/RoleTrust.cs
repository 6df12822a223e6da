using Readiness.Core.Facts;
using Readiness.Iam.Documents;
using Readiness.Iam.Evaluation;
using Readiness.Iam.Principals;

namespace Readiness.Collectors.Aws.IamRole;

/// <summary>Reads trust policies, which no simulator does.</summary>
internal static class RoleTrust
{
    /// <summary>Whether EC2 may assume the role for an instance.</summary>
    public static Fact<bool> TrustsEc2(Fact<RoleDescription> role)
    {
        if (!role.IsPresent) return role.Map(_ => false);
        var service = role.Value.Arn.StartsWith("arn:aws-cn:", StringComparison.Ordinal) ? "ec2.amazonaws.com.cn" : "ec2.amazonaws.com";
        var decision = PolicyEvaluator.Evaluate(
            new PolicyStack { Resource = Policy.Of("trust policy", PolicyDocument.Parse(role.Value.TrustPolicy, PolicyKind.Trust)) },
            new AccessRequest { Principal = Principal.TryParse(service)!, Action = "sts:AssumeRole", Resource = role.Value.Arn });
        return decision.Outcome == DecisionOutcome.CannotTell
            ? Fact<bool>.Missing(NotCollectedReason.Unsupported, decision.Explanation)
            : Fact<bool>.Present(decision.IsAllowed, role.From);
    }
}
