using Readiness.Core.Diagnostics;
using Readiness.Core.Plans.Reading.Keys;
using Readiness.Core.Yaml;

namespace Readiness.Core.Plans.Reading;

/// <summary>Reads the times that the plan declares: one duration, or <c>{ best: 10s, expected: 30s, worst: 2m }</c>.</summary>
internal sealed class AssumptionsReader(PlanContext context)
{
    public IReadOnlyDictionary<string, AssumedTime> Read(YamlMapping? mapping)
    {
        var assumptions = new Dictionary<string, AssumedTime>(StringComparer.Ordinal);
        foreach (var entry in mapping?.Entries ?? [])
        {
            if (!AssumptionNames.All.Contains(entry.Name))
                context.Diagnostics.Error(entry.Key.Span, $"there is no assumption '{entry.Name}'", DidYouMean.Hint(entry.Name, AssumptionNames.All, "assumptions"));
            else if (Time(entry) is { } time)
                assumptions[entry.Name] = time;
        }

        return assumptions;
    }

    private AssumedTime? Time(YamlEntry entry)
    {
        var what = $"assumption '{entry.Name}'";
        if (entry.Value is YamlScalar) return entry.Value.AsDuration(what, context.Diagnostics) is { } always ? new AssumedTime(always, always, always) : null;
        if (context.Read<AssumptionKeys>(entry.Value, what) is not { } keys) return null;
        var best = keys.Best ?? keys.Expected;
        if (best <= keys.Expected && keys.Expected <= keys.Worst) return new AssumedTime(best, keys.Expected, keys.Worst);
        context.Diagnostics.Error(entry.Value.Span, $"{what} must not shrink from best to worst", "write best, expected and worst in growing order");
        return null;
    }
}
