using Readiness.Core.Rules;
using Readiness.Reporters.Console;

namespace Readiness.Cli.Output;

/// <summary>A rule as a page of help.</summary>
internal static class RulePage
{
    private const int Indent = 2;

    public static void Write(Rule rule, TextWriter output, int width)
    {
        output.WriteLine($"{rule.Id}  ({rule.Severity.ToString().ToLowerInvariant()}, {rule.Phase.ToString().ToLowerInvariant()})");
        output.WriteLine(rule.Title);
        Section("Why", rule.Why, output, width);
        Section("Looked at", Subject(rule), output, width);
        if (rule.When is not null) Section("Applies when", rule.When.Text, output, width);
        Section("Expects", rule.Expect.Text, output, width);
        Section("Fix", rule.Fix.Text.Source, output, width);
        foreach (var link in rule.Fix.Links) output.WriteLine($"  {link}");
        if (rule.Limits is not null) Section("Known limits", rule.Limits, output, width);
        if (rule.Thresholds.Count > 0) Section("Thresholds", string.Join(", ", rule.Thresholds.Select(threshold => $"{threshold.Name} ({threshold.DefaultText})")), output, width);
        if (rule.References.Count > 0) Section("References", string.Join(", ", rule.References.Select(reference => $"{reference.Key} {reference.Value}")), output, width);
    }

    private static string Subject(Rule rule) =>
        $"every {rule.Subject.Name}{(rule.Items is null ? "" : $", each {rule.Items.Variable} in {rule.Items.List.Text}")}{(rule.PerScenario ? ", under each scenario" : "")}";

    private static void Section(string title, string text, TextWriter output, int width)
    {
        output.WriteLine();
        output.WriteLine(title);
        foreach (var line in TextWrap.Wrap(text, width - Indent)) output.WriteLine(new string(' ', Indent) + line);
    }
}
