namespace Readiness.Lab.Prometheus.PromQl;

/// <summary>A series and its newest value.</summary>
/// <param name="Labels">With <c>__name__</c> as long as the metric keeps its name.</param>
internal sealed record Sample(IReadOnlyDictionary<string, string> Labels, double Value)
{
    public const string NameLabel = "__name__";

    /// <summary>The labels without the name, as text that is equal exactly when they are.</summary>
    public string MatchKey => string.Join('\u0001', Nameless.OrderBy(label => label.Key, StringComparer.Ordinal).Select(label => $"{label.Key}\u0002{label.Value}"));

    private IEnumerable<KeyValuePair<string, string>> Nameless => Labels.Where(label => label.Key != NameLabel);

    /// <summary>The same series with a computed value, which has no name any more.</summary>
    public Sample Computed(double value) => new(new Dictionary<string, string>(Nameless), value);
}
