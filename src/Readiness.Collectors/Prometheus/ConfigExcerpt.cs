using Readiness.Collectors.Prometheus.PromQl;

namespace Readiness.Collectors.Prometheus;

/// <summary>The <c>global</c> block of a configuration, and what its <c>alerting</c> block says of sending. The server prints it in one fixed form, two spaces per level, so no YAML reader is needed; nothing else of it is kept.</summary>
internal sealed class ConfigExcerpt
{
    private readonly SortedDictionary<string, string> _global = new(StringComparer.Ordinal);

    private ConfigExcerpt(string yaml)
    {
        string? section = null, block = null;
        foreach (var line in yaml.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace()) continue;
            var indent = line.IndexOfAnyExcept(' ');
            var colon = line.IndexOf(':');
            if (colon < 0) continue;
            var (key, value) = (Unquoted(line[indent..colon]), Unquoted(line[(colon + 1)..]));
            if (indent == 0) section = key;
            else if (section == "alerting") ReadAlerting(line[indent..], indent, value);
            else if (section == "global" && indent == 2) _global[block = key] = value;
            else if (section == "global" && indent == 4 && block == "external_labels") ExternalLabels[key] = value;
        }
    }

    public SortedDictionary<string, string> ExternalLabels { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether alerts are relabelled before they are sent.</summary>
    public bool RelabelsAlerts { get; private set; }

    /// <summary>The longest that sending to one set of Alertmanagers may take; null when there is none.</summary>
    public TimeSpan? NotificationTimeout { get; private set; }

    public static ConfigExcerpt Read(string yaml) => new(yaml);

    /// <summary>A duration of the block; null when it is not there or cannot be read.</summary>
    public TimeSpan? Duration(string key) =>
        _global.TryGetValue(key, out var text) && PromDuration.TryRead(text, out var duration) ? duration : null;

    private void ReadAlerting(ReadOnlySpan<char> line, int indent, string value)
    {
        if (indent == 2 && line.StartsWith("alert_relabel_configs:")) RelabelsAlerts = true;
        var isOfASet = (indent == 2 && line.StartsWith("- timeout:")) || (indent == 4 && line.StartsWith("timeout:"));
        if (isOfASet && PromDuration.TryRead(value, out var timeout) && timeout > (NotificationTimeout ?? TimeSpan.Zero)) NotificationTimeout = timeout;
    }

    private static string Unquoted(ReadOnlySpan<char> text)
    {
        var trimmed = text.Trim();
        return trimmed.Length >= 2 && trimmed[0] is '"' or '\'' && trimmed[^1] == trimmed[0] ? trimmed[1..^1].ToString() : trimmed.ToString();
    }
}
