using Readiness.Core.Diagnostics;
using Readiness.Core.Plans;
using Readiness.Core.Yaml;

namespace Readiness.Core.Rules.Reading;

/// <summary>Reads a rule file; every mistake in it, in its expressions too, becomes a diagnostic at its place.</summary>
public sealed class RuleReader(SubjectCatalogue subjects)
{
    private static readonly Dictionary<string, Severity> Severities =
        Enum.GetValues<Severity>().ToDictionary(severity => severity.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    private static readonly Dictionary<string, Phase> Phases =
        Enum.GetValues<Phase>().ToDictionary(phase => phase.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>The rule, or null when it cannot be used; then the diagnostics say why.</summary>
    public Rule? Read(SourceText source, DiagnosticBag diagnostics)
    {
        // Its own bag tells whether this file is sound, whatever the files before it were.
        var own = new DiagnosticBag();
        var rule = ReadInto(source, own);
        foreach (var diagnostic in own.InOrder()) diagnostics.Add(diagnostic);
        return own.HasErrors ? null : rule;
    }

    private Rule? ReadInto(SourceText source, DiagnosticBag diagnostics)
    {
        if (YamlReader.Read(source, diagnostics).Root is not { } root) return null;
        if (root is not YamlMapping mapping)
        {
            diagnostics.Error(root.Span, $"a rule file must be a mapping of keys to values, not {root.Noun}", "start with id:");
            return null;
        }

        var file = new MappingReader(mapping, "the rule", diagnostics);
        var id = RuleIdReader.Read(file, source, diagnostics);
        var title = file.RequiredText("title");
        var phase = file.RequiredChoice("phase", Phases);
        var severity = file.RequiredChoice("severity", Severities);
        var why = file.RequiredText("why");
        var subject = RuleSubjectReader.Read(file, subjects, diagnostics);
        var perScenario = ReadPer(file, diagnostics);
        var harmful = file.Flag("harmful") ?? false;
        var thresholds = RuleThresholdReader.Read(file, diagnostics);
        var limits = file.Text("limits");
        var references = ReadReferences(file, diagnostics);
        var tests = RuleTestReader.Read(file, diagnostics);
        var logic = subject is null ? RuleLogic.Skip(file) : RuleLogic.Read(file, subject, perScenario, thresholds, diagnostics);
        file.Finish();

        if (id is null || title is null || phase is null || severity is null || why is null || subject is null || logic is null) return null;
        return new Rule
        {
            Id = id,
            Title = title,
            Phase = phase.Value,
            Severity = severity.Value,
            Why = why.Trim(),
            Subject = subject,
            PerScenario = perScenario,
            IsHarmful = harmful,
            Items = logic.Items,
            When = logic.When,
            Expect = logic.Expect,
            Message = logic.Message,
            Fix = logic.Fix,
            Limits = limits,
            References = references,
            Thresholds = thresholds,
            Source = source,
            Tests = tests,
        };
    }

    private static bool ReadPer(MappingReader file, DiagnosticBag diagnostics)
    {
        if (file.Optional("per") is not { } node) return false;
        if (node.AsText(file.Name("per"), diagnostics) is "scenario" or null) return true;
        diagnostics.Error(node.Span, "'per' can only be 'scenario'", "leave it out for a rule that is evaluated once");
        return false;
    }

    private static Dictionary<string, string> ReadReferences(MappingReader file, DiagnosticBag diagnostics)
    {
        var references = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in file.Submapping("references")?.Entries ?? [])
            if (entry.Value.AsText($"the reference '{entry.Name}'", diagnostics) is { } place)
                references[entry.Name] = place;
        return references;
    }
}
