using Readiness.Iam.Conditions;
using Readiness.Iam.Documents;
using Readiness.Iam.Matching;

namespace Readiness.Iam.Linting.Rules;

internal sealed class RegionGuardHitsGlobalServices : ILintRule
{
    private const string GlobalRegion = "us-east-1";

    // One action of each service that a failover needs and that answers from us-east-1 only, or may.
    private static readonly string[] Probes = ["route53:changeresourcerecordsets", "iam:getrole", "sts:assumerole", "organizations:describeorganization"];

    public string Id => "POL045";

    public string Name => "policy-region-guard-hits-global-services";

    public void Check(LintSubject subject, LintProblems problems)
    {
        foreach (var (statement, _) in subject.Statements.Where(_ => subject.IsAws))
        {
            foreach (var condition in statement.Conditions.Where(c => c.IsOn("aws:RequestedRegion") && Excludes(c, statement)))
            {
                var hit = Probes.Where(p => statement.Actions.Any(a => a.Matches(p)) != statement.IsNotAction).Select(p => p.Split(':')[0]).ToList();
                if (hit.Count > 0)
                {
                    var verb = statement.Effect == StatementEffect.Deny ? "denies" : "does not allow";
                    problems.Add(this, condition.Key.Position, $"calls to {string.Join(", ", hit)} carry {GlobalRegion} in aws:RequestedRegion, so the statement {verb} them; a DNS switch is one of them: exempt them with NotAction", statement);
                }
            }
        }
    }

    private static bool Excludes(Condition condition, Statement statement)
    {
        if (condition.Name is not { Operator: { Comparison: { } comparison } found })
        {
            return false;
        }

        var named = condition.Values.Any(v => comparison.Matches(GlobalRegion, comparison.TakesWildcards ? Wildcards.Mark(v.Text) : v.Text));
        return !named && found.IsNegated == (statement.Effect == StatementEffect.Deny);
    }
}
