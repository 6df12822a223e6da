using Readiness.Core.Diagnostics;
using Readiness.Core.Rules.Reading;

namespace Readiness.Core.Rules;

/// <summary>The rules of a run, by id.</summary>
public sealed record RuleSet(IReadOnlyList<Rule> Rules)
{
    /// <summary>Reads rule files; what is wrong in any of them is reported, all at once.</summary>
    public static RuleSet Read(IEnumerable<SourceText> sources, SubjectCatalogue subjects, DiagnosticBag diagnostics)
    {
        var reader = new RuleReader(subjects);
        var rules = new Dictionary<string, Rule>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            if (reader.Read(source, diagnostics) is not { } rule) continue;
            if (!rules.TryAdd(rule.Id, rule))
                diagnostics.Error(source.SpanAt(0), $"there is another rule '{rule.Id}' in {rules[rule.Id].Source.Name}", "give one of them another id");
        }

        return new RuleSet([.. rules.Values.OrderBy(rule => rule.Phase).ThenBy(rule => rule.Id, StringComparer.Ordinal)]);
    }

    public Rule? Find(string id) => Rules.FirstOrDefault(rule => rule.Id == id);
}
