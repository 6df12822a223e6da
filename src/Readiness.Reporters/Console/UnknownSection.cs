using Readiness.Core.Evaluation;
using Readiness.Core.Rules;

namespace Readiness.Reporters.Console;

/// <summary>Several rules that cannot be decided about one subject for one reason, told once.</summary>
internal static class UnknownSection
{
    private const int MostReasons = 3;

    public static void Write(FindingGroup group, TextLayout layout)
    {
        var reason = group.First.Missing[0].Reason;
        layout.Prose($"{group.First.Subject} cannot be told: {reason}", FindingSection.Indent, TextStyle.Strong);
        var reasons = group.Findings.SelectMany(finding => finding.Missing).Where(missing => missing.Reason == reason).Select(missing => missing.Detail).Distinct().ToList();
        layout.Each("because", reasons.Take(MostReasons).Concat(reasons.Count > MostReasons ? [$"and {reasons.Count - MostReasons} more; --verbose prints them"] : []), FindingSection.Indent, FindingSection.Margin);
        layout.Labelled("missing", string.Join(", ", group.Findings.SelectMany(finding => finding.Missing).Select(missing => missing.Fact).Distinct()), FindingSection.Indent, FindingSection.Margin);
        layout.Each("undecided", group.Findings.GroupBy(finding => finding.Rule).Select(Undecided), FindingSection.Indent, FindingSection.Margin);
        foreach (var fix in group.Findings.Select(finding => finding.Fix?.Text).OfType<string>().Distinct())
            layout.Labelled("fix", fix, FindingSection.Indent, FindingSection.Margin, TextStyle.Good);
    }

    /// <summary>The gravest severity of a group.</summary>
    public static Severity Gravest(FindingGroup group) => group.Findings.Max(finding => finding.Severity);

    private static string Undecided(IGrouping<string, Finding> rule)
    {
        var under = rule.SelectMany(finding => new[] { finding.Item, finding.Scenario }).OfType<string>().Distinct().ToList();
        return rule.Key + (under.Count == 0 ? "" : $" [{string.Join(", ", under.Take(MostReasons))}{(under.Count > MostReasons ? ", …" : "")}]");
    }
}
