using Readiness.Cli.Input;
using Readiness.Collectors.Transport;
using Readiness.Core.Diagnostics;
using Readiness.Core.Rules;
using Readiness.Iam.Documents;

namespace Readiness.Cli.Linting;

/// <summary>The rules of problems in policies, those inside the program: how much each matters, why, and what to do. <c>check</c> judges live documents by the same.</summary>
internal sealed class PolicyRules(CollectorServices services)
{
    // A clean document needs none of them, so each is read when its first problem is found.
    private readonly Lazy<SubjectCatalogue> _subjects = new(() => new SubjectCatalogue(LoadedRules.Kinds(services)));
    private readonly Lazy<IReadOnlyList<SourceText>> _files = new(RuleFiles.Shipped);
    private readonly Dictionary<string, Rule> _rules = new(StringComparer.Ordinal);

    public Severity SeverityOf(PolicyProblem problem) => RuleOf(problem).Severity;

    public string FixOf(PolicyProblem problem) => RuleOf(problem).Fix.Text.Render([]);

    public string WhyOf(PolicyProblem problem) => RuleOf(problem).Why.ReplaceLineEndings(" ");

    private Rule RuleOf(PolicyProblem problem)
    {
        if (_rules.TryGetValue(problem.Name, out var rule)) return rule;
        rule = RuleSet.Read(_files.Value.Where(source => source.Name.EndsWith($"/{problem.Name}.yaml", StringComparison.Ordinal)), _subjects.Value, new DiagnosticBag()).Rules[0];
        _rules.Add(problem.Name, rule);
        return rule;
    }
}
