using Readiness.Iam.Documents;
using Readiness.Iam.Evaluation;
using Readiness.Iam.Knowledge;

namespace Readiness.Collectors.Aws.IamRole;

/// <summary>The policy of what a question is about: of a role that is to be assumed its trust policy, which no simulator looks at.</summary>
internal static class ResourcePolicies
{
    /// <summary>Null when the resource certainly has none.</summary>
    public static async Task<Policy?> OfAsync(MayDo question, string account, IRoleDirectory directory, CancellationToken cancellationToken)
    {
        if (!PolicyReach.HasResourcePolicies(question.Action)) return null;
        if (question.IsRange) return Policy.NotRead($"the policies of {question.Resource}", "they are policies of several resources; name one");
        if (question.Resource == "*") return null;
        if (!AwsArn.TryParse(question.Resource, out var arn)) return Policy.NotRead(question.Resource, "it is no ARN, so nobody knows whose policy decides");
        if (!question.Action.StartsWith("sts:AssumeRole", StringComparison.OrdinalIgnoreCase))
            return Policy.NotRead($"the policy of {question.Resource}", "policies of resources are not read");
        var name = $"trust policy of {question.Resource}";
        if (arn.RoleName is not { } role || arn.Account != account) return Policy.NotRead(name, "the role is in another account than the credentials");
        var description = await directory.GetRoleAsync(role, cancellationToken).ConfigureAwait(false);
        return description switch
        {
            { IsPresent: true } => Policy.Of(name, PolicyDocument.Parse(description.Value.TrustPolicy, PolicyKind.Trust)),
            { IsAbsent: true } => Policy.Of(name, PolicyDocument.Parse("""{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"sts:AssumeRole"}]}""", PolicyKind.Trust)),
            _ => Policy.NotRead(name, description.Why.Detail),
        };
    }
}
