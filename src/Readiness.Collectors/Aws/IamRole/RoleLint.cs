using Readiness.Core.Facts;
using Readiness.Core.Plans;
using Readiness.Iam.Documents;
using Readiness.Iam.Linting;

namespace Readiness.Collectors.Aws.IamRole;

/// <summary>Examines the policy documents of a role.</summary>
public static class RoleLint
{
    /// <summary>What the plan tells of the role's surroundings: the regions of the standby, the networks of the primary.</summary>
    public static LintOptions Options(string roleArn, SiteTree sites, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(sites);
        return new LintOptions
        {
            Partition = AwsArn.TryParse(roleArn, out var arn) ? arn.Partition : null,
            Now = now,
            StandbyRegions = [.. sites.All.Where(site => site is { Role: SiteRole.Standby, Region: not null, Provider: null or "aws" }).Select(site => site.Region!).Distinct()],
            PrimarySiteValues = [.. sites.All.Where(site => site.Role == SiteRole.Primary).SelectMany(site => site.Networks).Select(network => network.ToString())],
        };
    }

    /// <summary>Incomplete when a document could not be read: nobody knows what is wrong in it.</summary>
    internal static FactList<PolicyProblemFacts> Problems(AwsIamRoleFacts role, LintOptions options)
    {
        if (role.Policies.IsNotCollected) return FactList<PolicyProblemFacts>.Missing(role.Policies.Why);
        var documents = RolePolicyDocument.Of(role);
        var gap = role.Policies.Incomplete ?? documents.Where(document => document.Text.IsNotCollected).Select(document => document.Text.Why).FirstOrDefault();
        return FactList<PolicyProblemFacts>.Present([.. documents.Where(document => document.Text.IsPresent).SelectMany(document => Problems(document, options))], role.Policies.From, gap);
    }

    private static IEnumerable<PolicyProblemFacts> Problems(RolePolicyDocument document, LintOptions options) =>
        PolicyLint.Check(PolicyDocument.Parse(document.Text.Value, document.Kind), options with { Attachment = document.Attachment }).Select(problem => new PolicyProblemFacts
        {
            Rule = problem.Name,
            Policy = document.Name,
            Line = problem.Position.Line,
            Column = problem.Position.Column,
            Text = $"{document.Name} {problem.Position.Line}:{problem.Position.Column}: {problem.Message}",
        });
}
