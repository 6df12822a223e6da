using System.Globalization;
using Readiness.Core.Diagnostics;
using Readiness.Core.Yaml;

namespace Readiness.Core.Plans.Reading;

/// <summary>Reads thresholds: numbers as they are, durations as seconds. Which names there are, the rules know.</summary>
internal static class ThresholdsReader
{
    public static IReadOnlyDictionary<string, double> Read(YamlMapping? mapping, DiagnosticBag diagnostics)
    {
        var thresholds = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var entry in mapping?.Entries ?? [])
        {
            if (Value(entry.Value) is { } value) thresholds[entry.Name] = value;
            else diagnostics.Error(entry.Value.Span, $"threshold '{entry.Name}' must be a number or a duration", "write 30, 0.5 or 10m");
        }

        return thresholds;
    }

    private static double? Value(YamlNode node)
    {
        if (node is not YamlScalar scalar) return null;
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (double.TryParse(scalar.Value, Style, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)) return number;
        return DurationText.TryParse(scalar.Value, out var duration, out _) ? duration.TotalSeconds : null;
    }
}
