using System.Globalization;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Evaluation;
using Readiness.Core.Plans.Reading;
using Readiness.Core.Yaml;

namespace Readiness.Core.Waivers;

/// <summary>Reads waiver files and checks all of them, so that one run shows every mistake.</summary>
public static class WaiverReader
{
    public const string ApiVersion = "readiness/v1";

    public const string Kind = "Waivers";

    private const int Most = 10_000;
    private const string DateForm = "yyyy-MM-dd";

    /// <summary>The waivers of all files in their order; those with mistakes are left out, with diagnostics.</summary>
    /// <param name="rules">The ids of all rules of the run.</param>
    public static IReadOnlyList<Waiver> Read(IEnumerable<SourceText> sources, IEnumerable<string> rules, DiagnosticBag diagnostics)
    {
        var known = rules.Concat(BuiltInRules.Ids).ToHashSet(StringComparer.Ordinal);
        var waivers = new Dictionary<(string, string), Waiver>();
        foreach (var waiver in sources.SelectMany(source => ReadFile(source, known, diagnostics)))
            if (!waivers.TryAdd((waiver.Rule, waiver.Subject), waiver))
                diagnostics.Error(waiver.Span, $"{waiver.Rule} on {waiver.Subject} is waived twice; first at {waivers[(waiver.Rule, waiver.Subject)].Span}", "keep one of them");
        return [.. waivers.Values];
    }

    private static IReadOnlyList<Waiver> ReadFile(SourceText source, HashSet<string> known, DiagnosticBag diagnostics)
    {
        if (YamlReader.Read(source, diagnostics).Root?.AsMapping("the waiver file", diagnostics) is not { } mapping) return [];
        var file = new MappingReader(mapping, "the waiver file", diagnostics);
        RequireWord(file, "apiVersion", ApiVersion, diagnostics);
        RequireWord(file, "kind", Kind, diagnostics);
        var items = file.RequiredSequence("waivers")?.Items ?? [];
        file.Finish();
        if (items.Count > Most) diagnostics.Error(items[Most].Span, $"the file has more than {Most} waivers");
        // Nothing in a waiver names a component by reference, so no kinds are needed to read it.
        var context = new PlanContext(new KindCatalogue([], []), diagnostics);
        return [.. items.Take(Most).Select(item => ReadOne(item, known, context)).OfType<Waiver>()];
    }

    private static Waiver? ReadOne(YamlNode item, HashSet<string> known, PlanContext context)
    {
        if (context.Read<WaiverKeys>(item, "a waiver") is not { } keys) return null;
        var mapping = (YamlMapping)item;
        if (!known.Contains(keys.Rule)) context.Diagnostics.Error(mapping.Find("rule")!.Value.Span, $"there is no rule '{keys.Rule}'", DidYouMean.Hint(keys.Rule, known, "rules"));
        foreach (var key in (string[])["owner", "reason"])
            if (mapping.Find(key)!.Value is YamlScalar { Value: var text } node && string.IsNullOrWhiteSpace(text))
                context.Diagnostics.Error(node.Span, $"'{key}' in a waiver is empty", "a risk is accepted by somebody, for a reason");
        if (DateOnly.TryParseExact(keys.Until, DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var until))
            return new Waiver(keys.Rule, keys.Subject, keys.Owner, keys.Reason, until, item.Span);
        context.Diagnostics.Error(mapping.Find("until")!.Value.Span, $"'until' in a waiver is no day: '{keys.Until}'", "write the last day on which it holds: 2026-12-31");
        return null;
    }

    private static void RequireWord(MappingReader file, string key, string word, DiagnosticBag diagnostics)
    {
        if (file.Required(key) is { } node && node.AsText($"'{key}'", diagnostics) is { } found && found != word)
            diagnostics.Error(node.Span, $"'{key}' is '{found}'; this program reads {word}", $"write {key}: {word}");
    }
}
