using Readiness.Collectors.Prometheus.PromQl;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Alertmanager;

/// <summary>A condition on one label of an alert. A label that an alert does not have counts as empty.</summary>
[FactRecord("alertmanager.matcher")]
public sealed partial record AlertmanagerMatcher
{
    /// <summary>The label.</summary>
    public required string Label { get; init; }

    /// <summary>How it is compared.</summary>
    [AllowedValues("=", "!=", "=~", "!~")]
    public required string Operator { get; init; }

    /// <summary>The text, or the pattern for the whole text.</summary>
    public required string Value { get; init; }

    /// <summary>Whether a label with this text passes.</summary>
    internal bool Accepts(string text) => new Matcher(Label, Operator, Value).Accepts(text);
}
