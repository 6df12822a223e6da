using System.Globalization;
using Readiness.Core.Yaml;

namespace Readiness.Core.Plans.Reading;

/// <summary>Reads the chain: each phase is a list of steps, any of which is enough (all of them for data), or <c>{ need: any | all | N, steps: [...] }</c>.</summary>
internal sealed class ChainReader(PlanContext context)
{
    private static readonly Dictionary<string, Phase> Phases = new(StringComparer.Ordinal)
    {
        ["detect"] = Phase.Detect,
        ["decide"] = Phase.Decide,
        ["switch"] = Phase.Switch,
        ["start"] = Phase.Start,
        ["data"] = Phase.Data,
    };

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public Chain Read(YamlMapping? mapping)
    {
        if (mapping is null) return Chain.Empty;
        var reader = context.Reader(mapping, "'chain'");
        var phases = Phases.Select(phase => reader.Optional(phase.Key) is { } node ? ReadPhase(phase.Key, phase.Value, node) : null).OfType<ChainPhase>().ToList();
        reader.Finish();
        if (mapping.Entries.Count == 0) context.Diagnostics.Error(mapping.Span, "the chain has no phase", $"say what must happen: {string.Join(", ", Phases.Keys)}");
        return new Chain(phases);
    }

    private ChainPhase ReadPhase(string name, Phase phase, YamlNode node)
    {
        if (node is not YamlMapping mapping || (mapping.Find("steps") is null && mapping.Find("need") is null))
        {
            var plain = Steps(name, phase, node);
            return new ChainPhase(phase, plain, DefaultNeed(phase, plain.Count));
        }

        var reader = context.Reader(mapping, $"phase '{name}'");
        var steps = reader.Required("steps") is { } list ? Steps(name, phase, list) : [];
        var need = reader.Optional("need") is { } count ? Need(count, reader.Name("need"), steps.Count) : DefaultNeed(phase, steps.Count);
        reader.Finish();
        return new ChainPhase(phase, steps, need);
    }

    // Signals and actors stand in for one another; each data path carries data that no other does.
    private static int DefaultNeed(Phase phase, int steps) => phase == Phase.Data ? steps : 1;

    private int Need(YamlNode node, string name, int steps)
    {
        switch ((node as YamlScalar)?.Value)
        {
            case "any":
                return 1;
            case "all":
                return steps;
            case { } text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= 1 && count <= steps:
                return count;
            default:
                context.Diagnostics.Error(node.Span, $"{name} must be any, all or a number of steps from 1 to {steps}");
                return 1;
        }
    }

    private List<Step> Steps(string name, Phase phase, YamlNode node)
    {
        var items = node.AsItems();
        if (items.Count == 0) context.Diagnostics.Error(node.Span, $"phase '{name}' has no steps", "name one, or leave the phase out");
        var steps = new List<Step>();
        foreach (var item in items)
        {
            if (StepReader.Read(item, phase, $"a step of phase '{name}'", context) is not { } step) continue;
            if (_names.Add($"{phase} {step.Name}")) steps.Add(step);
            else context.Diagnostics.Error(item.Span, $"step '{step.Name}' is written twice in phase '{name}'", "keep one of them");
        }

        return steps;
    }
}
