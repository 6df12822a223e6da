using Readiness.Core.Facts;

namespace Readiness.Collectors.Alerts;

/// <summary>An alert as the plan declares it. What the rule says the Prometheus components tell, where it goes the Alertmanagers.</summary>
[FactRecord("alert")]
public sealed partial record AlertFacts
{
    /// <summary>The Prometheus components that evaluate it.</summary>
    public FactList<string> Asks { get; init; }

    /// <summary>The alert's name.</summary>
    public Fact<string> Rule { get; init; }

    /// <summary>The group of its rule; absent when the plan does not say.</summary>
    public Fact<string> Group { get; init; }

    /// <summary>The Alertmanager components that notify.</summary>
    public FactList<string> Through { get; init; }

    /// <summary>The receiver that must be told; absent when any will do.</summary>
    public Fact<string> Receiver { get; init; }
}
