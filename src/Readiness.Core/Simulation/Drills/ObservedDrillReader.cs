using Readiness.Core.Diagnostics;
using Readiness.Core.Plans;
using Readiness.Core.Plans.Reading;
using Readiness.Core.Yaml;

namespace Readiness.Core.Simulation.Drills;

/// <summary>Reads what a drill measured: <c>scenario</c>, <c>ends</c> by phase, <c>data</c> by path.</summary>
public static class ObservedDrillReader
{
    public const string Kind = "ObservedDrill";

    /// <summary>Null when it has any mistake; then the diagnostics have them all.</summary>
    public static ObservedDrill? Read(SourceText source, Plan plan, DiagnosticBag diagnostics)
    {
        var own = new DiagnosticBag();
        var root = YamlReader.Read(source, own).Root;
        var drill = root?.AsMapping("the drill", own) is { } mapping ? Read(mapping, plan, own) : null;
        foreach (var mistake in own.InOrder()) diagnostics.Add(mistake);
        return own.HasErrors ? null : drill;
    }

    private static ObservedDrill Read(YamlMapping mapping, Plan plan, DiagnosticBag diagnostics)
    {
        var reader = new MappingReader(mapping, "the drill", diagnostics);
        RequireWord(reader, "apiVersion", PlanReader.ApiVersion, diagnostics);
        RequireWord(reader, "kind", Kind, diagnostics);
        var scenario = reader.Required("scenario") is { } node ? Name(node, "scenario", plan.Scenarios.Select(known => known.Name), diagnostics) : null;
        var phases = plan.Chain.Phases.ToDictionary(phase => phase.Phase.ToString().ToLowerInvariant(), phase => phase.Phase, StringComparer.Ordinal);
        var ends = Times(reader.Submapping("ends"), "phase", phases, diagnostics);
        CheckOrder(ends, reader, diagnostics);
        var paths = plan.Chain.Steps.OfType<PathStep>().ToDictionary(path => path.Name, path => path.Name, StringComparer.Ordinal);
        var losses = Times(reader.Submapping("data"), "path", paths, diagnostics);
        if (ends.Count == 0 && losses.Count == 0) diagnostics.Error(mapping.Span, "the drill measured nothing", "write ends: { detect: 45s, switch: 2m } or data: { assets: 25m }");
        reader.Finish();
        return new ObservedDrill(scenario ?? "", ends, losses);
    }

    private static Dictionary<TKey, TimeSpan> Times<TKey>(YamlMapping? mapping, string noun, Dictionary<string, TKey> known, DiagnosticBag diagnostics)
        where TKey : notnull
    {
        var times = new Dictionary<TKey, TimeSpan>();
        foreach (var entry in mapping?.Entries ?? [])
        {
            if (!known.TryGetValue(entry.Name, out var key)) diagnostics.Error(entry.Key.Span, $"the plan's chain has no {noun} '{entry.Name}'", DidYouMean.Hint(entry.Name, known.Keys, $"{noun}s"));
            else if (entry.Value.AsDuration($"the {noun} '{entry.Name}'", diagnostics) is { } time) times[key] = time;
        }

        return times;
    }

    // Each phase begins when the one before it is over.
    private static void CheckOrder(Dictionary<Phase, TimeSpan> ends, MappingReader reader, DiagnosticBag diagnostics)
    {
        var inOrder = ends.OrderBy(end => end.Key).ToList();
        for (var i = 1; i < inOrder.Count; i++)
            if (inOrder[i].Value < inOrder[i - 1].Value)
                diagnostics.Error(reader.Mapping.Find("ends")!.Value.Span, $"{Word(inOrder[i].Key)} ended before {Word(inOrder[i - 1].Key)}", "write when each phase was over, counted from the loss");
    }

    private static string Word(Phase phase) => phase.ToString().ToLowerInvariant();

    private static string? Name(YamlNode node, string noun, IEnumerable<string> known, DiagnosticBag diagnostics)
    {
        if (node.AsText($"'{noun}'", diagnostics) is not { } name) return null;
        if (known.Contains(name)) return name;
        diagnostics.Error(node.Span, $"the plan has no {noun} '{name}'", DidYouMean.Hint(name, known, $"{noun}s"));
        return null;
    }

    private static void RequireWord(MappingReader reader, string key, string word, DiagnosticBag diagnostics)
    {
        if (reader.Required(key) is { } node && node.AsText($"'{key}'", diagnostics) is { } found && found != word)
            diagnostics.Error(node.Span, $"'{key}' is '{found}'; this program reads {word}", $"write {key}: {word}");
    }
}
