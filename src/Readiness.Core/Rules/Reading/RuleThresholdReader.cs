using System.Globalization;
using Readiness.Core.Diagnostics;
using Readiness.Core.Yaml;

namespace Readiness.Core.Rules.Reading;

/// <summary>Reads <c>thresholds: { certificate-days: 30, longest-lag: 5m }</c>.</summary>
internal static class RuleThresholdReader
{
    public static IReadOnlyList<RuleThreshold> Read(MappingReader file, DiagnosticBag diagnostics)
    {
        var thresholds = new List<RuleThreshold>();
        foreach (var entry in file.Submapping("thresholds")?.Entries ?? [])
            if (entry.Value.AsText($"the threshold '{entry.Name}'", diagnostics) is { } text && Parse(entry, text, diagnostics) is { } threshold)
                thresholds.Add(threshold);
        return thresholds;
    }

    private static RuleThreshold? Parse(YamlEntry entry, string text, DiagnosticBag diagnostics)
    {
        if (double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return new RuleThreshold(entry.Name, CamelCase(entry.Name), IsDuration: false, number);
        if (DurationText.TryParse(text, out var duration, out _))
            return new RuleThreshold(entry.Name, CamelCase(entry.Name), IsDuration: true, duration.TotalSeconds);
        diagnostics.Error(entry.Value.Span, $"the threshold '{entry.Name}' is neither a number nor a duration", "write 30, 0.5, 15s or 10m");
        return null;
    }

    private static string CamelCase(string kebab)
    {
        var words = kebab.Split('-', StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(words.Select((word, index) => index == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
    }
}
