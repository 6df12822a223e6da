using Readiness.Iam.Documents;
using Readiness.Iam.Matching;

namespace Readiness.Iam.Linting.Rules;

internal sealed class Route53ReadsMissing : ILintRule
{
    private const string Change = "route53:ChangeResourceRecordSets";

    private static readonly (string Action, string Resource, string For)[] Needed =
    [
        ("route53:GetChange", "arn:aws:route53:::change/*", "to see the change become INSYNC"),
        ("route53:ListResourceRecordSets", "arn:aws:route53:::hostedzone/*", "to read the record that it changes"),
    ];

    public string Id => "POL047";

    public string Name => "policy-route53-reads-missing";

    public void Check(LintSubject subject, LintProblems problems)
    {
        var allows = subject.Statements.Select(s => s.Statement).Where(s => s.Effect == StatementEffect.Allow).ToList();
        var changing = allows.SelectMany(s => s.IsNotAction ? [] : s.Actions.Select(a => (Statement: s, Action: a)))
            .FirstOrDefault(x => string.Equals(x.Action.Text, Change, StringComparison.OrdinalIgnoreCase));
        if (subject.Kind != PolicyKind.Identity || changing.Action is null)
        {
            return;
        }

        foreach (var (action, resource, purpose) in Needed.Where(n => !allows.Any(s => Grants(s, n.Action, n.Resource))))
        {
            problems.Add(this, changing.Action.Position, $"whoever changes records also needs {action} on {resource}, {purpose}; this policy does not allow it", changing.Statement);
        }
    }

    private static bool Grants(Statement statement, string action, string resource)
    {
        var named = statement.Actions.Any(a => a.Matches(action.ToLowerInvariant())) != statement.IsNotAction;
        return named && (statement.IsNotResource || statement.Resources.Any(r => GlobOverlap.Exists(r.Text, resource)));
    }
}
