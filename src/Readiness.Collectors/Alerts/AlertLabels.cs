using Readiness.Collectors.Alertmanager;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Alerts;

/// <summary>The labels of an alert as an Alertmanager would get it; of a label that a template makes, the text is not known.</summary>
internal sealed class AlertLabels
{
    private readonly SortedDictionary<string, string?> _labels;

    private AlertLabels(SortedDictionary<string, string?> labels) => _labels = labels;

    /// <summary>The labels that Prometheus gives: the series' own, over them the rule's, then the alert's name, and the server's where nothing else has them.</summary>
    /// <param name="series">Of the expression's result.</param>
    public static AlertLabels Of(string alert, IReadOnlyDictionary<string, string> series, IReadOnlyDictionary<string, string> ofRule, IReadOnlyDictionary<string, string> ofServer)
    {
        var labels = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (name, value) in series)
            if (name != "__name__")
                labels[name] = value;
        foreach (var (name, value) in ofRule) labels[name] = value.Contains("{{", StringComparison.Ordinal) ? null : value;
        labels["alertname"] = alert;
        foreach (var (name, value) in ofServer)
            if (labels.GetValueOrDefault(name, "") is { Length: 0 })
                labels[name] = value;
        return new AlertLabels(labels);
    }

    /// <summary>The labels that are known of a rule before it has fired: those that it adds itself, and its name. Of any other label nothing is known.</summary>
    public static AlertLabels BeforeFiring(string alert, IReadOnlyDictionary<string, string> ofRule) =>
        new(Of(alert, new Dictionary<string, string>(), ofRule, new Dictionary<string, string>())._labels) { IsOpen = true };

    /// <summary>Whether it may have labels that are not listed.</summary>
    private bool IsOpen { get; init; }

    /// <summary>A label's text, empty when the alert has none; null when nobody knows.</summary>
    public string? this[string name] => _labels.TryGetValue(name, out var value) ? value : IsOpen ? null : "";

    /// <summary>Whether all conditions hold; null when a label decides that nobody knows.</summary>
    public bool? Fulfils(FactList<AlertmanagerMatcher> matchers)
    {
        if (!matchers.IsPresent) return null;
        bool? all = true;
        foreach (var matcher in matchers.Items)
        {
            if (this[matcher.Label] is not { } value) all = null;
            else if (!matcher.Accepts(value)) return false;
        }

        return all;
    }

    public override string ToString() => "{" + string.Join(",", _labels.Select(label => $"{label.Key}=\"{label.Value ?? "?"}\"")) + "}";
}
