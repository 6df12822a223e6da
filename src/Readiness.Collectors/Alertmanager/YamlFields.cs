using Readiness.Collectors.Prometheus.PromQl;
using Readiness.Core.Yaml;

namespace Readiness.Collectors.Alertmanager;

/// <summary>Reads fields of a configuration whose shape is promised but not to be trusted: what is missing or of another shape reads as null or empty.</summary>
internal static class YamlFields
{
    public static string? Text(this YamlMapping mapping, string key) => mapping.Find(key)?.Value is YamlScalar { IsNull: false } scalar ? scalar.Value : null;

    public static TimeSpan? Duration(this YamlMapping mapping, string key) =>
        mapping.Text(key) is { } text && PromDuration.TryRead(text, out var duration) ? duration : null;

    public static IEnumerable<string> Texts(this YamlMapping mapping, string key) =>
        mapping.Find(key)?.Value is YamlSequence list ? list.Items.OfType<YamlScalar>().Select(item => item.Value) : [];

    public static IEnumerable<YamlMapping> Mappings(this YamlMapping mapping, string key) =>
        mapping.Find(key)?.Value is YamlSequence list ? list.Items.OfType<YamlMapping>() : [];

    /// <summary>The texts of a mapping below <paramref name="key"/>, by name.</summary>
    public static IEnumerable<(string Name, string Value)> Entries(this YamlMapping mapping, string key) =>
        mapping.Find(key)?.Value is YamlMapping inner ? inner.Entries.Where(entry => entry.Value is YamlScalar).Select(entry => (entry.Name, ((YamlScalar)entry.Value).Value)) : [];
}
