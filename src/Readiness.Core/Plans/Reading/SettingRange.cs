using System.Globalization;
using Readiness.Core.Diagnostics;
using Readiness.Core.Settings;
using Readiness.Core.Yaml;

namespace Readiness.Core.Plans.Reading;

/// <summary>Holds a number or a duration against the bounds of its key.</summary>
internal static class SettingRange
{
    public static bool Holds(long number, YamlNode node, SettingKey key, string name, DiagnosticBag diagnostics) =>
        Holds(number, node, key, name, text => long.Parse(text, CultureInfo.InvariantCulture), diagnostics);

    public static bool Holds(TimeSpan duration, YamlNode node, SettingKey key, string name, DiagnosticBag diagnostics) =>
        Holds(duration, node, key, name, text => DurationText.TryParse(text, out var bound, out var problem) ? bound : throw new FormatException(problem), diagnostics);

    private static bool Holds<T>(T value, YamlNode node, SettingKey key, string name, Func<string, T> read, DiagnosticBag diagnostics)
        where T : IComparable<T>
    {
        if ((key.Least is null || value.CompareTo(read(key.Least)) >= 0) && (key.Most is null || value.CompareTo(read(key.Most)) <= 0)) return true;
        var bounds = key switch
        {
            { Least: { } least, Most: { } most } => $"from {least} to {most}",
            { Least: { } least } => $"at least {least}",
            _ => $"at most {key.Most}",
        };
        diagnostics.Error(node.Span, $"{name} must be {bounds}, not {(node as YamlScalar)?.Value}");
        return false;
    }
}
