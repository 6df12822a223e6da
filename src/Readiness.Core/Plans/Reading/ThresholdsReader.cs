using System.Globalization;
using Readiness.Core.Diagnostics;
using Readiness.Core.Yaml;

namespace Readiness.Core.Plans.Reading;

/// <summary>Reads thresholds: numbers, and durations with a unit. Which names there are, the rules know.</summary>
internal static class ThresholdsReader
{
    public static IReadOnlyList<ThresholdOverride> Read(YamlMapping? mapping, DiagnosticBag diagnostics) =>
        [.. (mapping?.Entries ?? []).Select(entry => Read(entry, diagnostics)).OfType<ThresholdOverride>()];

    private static ThresholdOverride? Read(YamlEntry entry, DiagnosticBag diagnostics)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        var text = (entry.Value as YamlScalar)?.Value ?? "";
        if (double.TryParse(text, Style, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            if (number >= 0) return new ThresholdOverride(entry.Name, number, IsDuration: false, entry.Key.Span, entry.Value.Span);
            diagnostics.Error(entry.Value.Span, $"threshold '{entry.Name}' must not be negative");
            return null;
        }

        if (DurationText.TryParse(text, out var duration, out _)) return new ThresholdOverride(entry.Name, duration.TotalSeconds, IsDuration: true, entry.Key.Span, entry.Value.Span);
        diagnostics.Error(entry.Value.Span, $"threshold '{entry.Name}' must be a number or a duration", "write 30, 0.5 or 10m");
        return null;
    }
}
