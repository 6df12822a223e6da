namespace Readiness.Core.Facts.Steps;

/// <summary>A signal: what notices that the primary is lost.</summary>
[FactRecord("signal")]
public sealed partial record SignalFacts
{
    /// <summary>The component's name.</summary>
    public required string Name { get; init; }

    /// <summary>The component's kind.</summary>
    public required string Kind { get; init; }

    /// <summary>The site in which the watcher itself runs; absent when it has no place of its own (its sources evaluate the signal), not collected when the plan does not say and nothing proves it.</summary>
    public Fact<string> Site { get; init; }

    /// <summary>What the watcher asks. It notices nothing when none of them is left.</summary>
    public FactList<SignalSource> Sources { get; init; }

    /// <summary>What carries the signal from the sources to whoever acts on it: Alertmanagers, of which one must be left. Empty when the watcher acts by itself.</summary>
    public FactList<SignalRelay> Relays { get; init; }

    /// <summary>What is watched: what the signal's query selects.</summary>
    public FactList<SignalTarget> Targets { get; init; }

    /// <summary>What the watcher evaluates, as written.</summary>
    public Fact<string> Query { get; init; }

    /// <summary>How many series the selectors of the query find now, per source the smallest; 0 means that it watches nothing.</summary>
    public Fact<long> Selected { get; init; }

    /// <summary>Whether the signal would be given now, with the primary healthy.</summary>
    public Fact<bool> FiresNow { get; init; }

    /// <summary>Whether it would be given when what it watches has vanished from its source (no series at all): <c>absent()</c> and the like.</summary>
    public Fact<bool> FiresOnAbsence { get; init; }

    /// <summary>Whether it would be given when what it watches is reported down.</summary>
    public Fact<bool> FiresOnDown { get; init; }

    /// <summary>Whether it would be given when no source answers at all.</summary>
    public Fact<bool> FiresOnSilence { get; init; }

    /// <summary>From the loss to the signal at best.</summary>
    public Fact<TimeSpan> DetectsAtBest { get; init; }

    /// <summary>From the loss to the signal at worst: sampling, timeout, evaluation and confirmations added up.</summary>
    public Fact<TimeSpan> DetectsAtWorst { get; init; }

    /// <summary>What the time from the loss to the signal is made of, when a source is left to ask.</summary>
    public FactList<TimeTerm> Terms { get; init; }

    /// <summary>What that time is made of when the signal is given because no source answers.</summary>
    public FactList<TimeTerm> SilenceTerms { get; init; }
}
