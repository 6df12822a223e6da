using Readiness.Core.Plans.Reading.Keys;
using Readiness.Core.Yaml;

namespace Readiness.Core.Plans.Reading;

/// <summary>Reads one step; which keys it has follows from its phase.</summary>
internal static class StepReader
{
    public static Step? Read(YamlNode node, Phase phase, string what, PlanContext context) => phase switch
    {
        Phase.Detect => context.Read<SignalKeys>(node, what) is { } keys ? new SignalStep(keys.Signal.Name, node.Span) : null,
        Phase.Decide => context.Read<QuorumKeys>(node, what) is { } keys ? new QuorumStep(keys.Quorum.Name, node.Span) : null,
        Phase.Switch => context.Read<SwitchKeys>(node, what) is { } keys ? new SwitchStep(keys.By.Name, keys.Change?.Name, keys.To, node.Span) : null,
        Phase.Start => context.Read<StartKeys>(node, what) is { } keys ? new StartStep(keys.Service.Name, node.Span) : null,
        Phase.Data => context.Read<PathKeys>(node, what) is { } keys ? Path(keys, node, what, context) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, "The chain has no such phase."),
    };

    private static PathStep? Path(PathKeys keys, YamlNode node, string what, PlanContext context)
    {
        if (keys is { By: not null, From: null, To: null } or { By: null, From: not null, To: not null })
            return new PathStep(keys.From?.Name, keys.To?.Name, keys.By?.Name, keys.Rpo, node.Span);
        context.Diagnostics.Error(node.Span, $"{what} must say either from and to, or by", "write { from: orders, to: orders-dr } for replication, { by: assets } for a job");
        return null;
    }
}
