using Readiness.Core.Plans;
using Readiness.Core.Rules;
using Readiness.Core.Waivers;

namespace Readiness.Core.Evaluation;

/// <summary>What one rule says of one subject, with the evidence.</summary>
public sealed record Finding
{
    /// <summary>The same finding tomorrow has the same one: made of rule, plan, subject, scenario and item only.</summary>
    public required string Fingerprint { get; init; }

    public required string Rule { get; init; }

    public required string Title { get; init; }

    public required Phase Phase { get; init; }

    public required Severity Severity { get; init; }

    public required Outcome Outcome { get; init; }

    public required SubjectIdentity Subject { get; init; }

    /// <summary>The scenario it was evaluated under; null for a rule that is evaluated once.</summary>
    public string? Scenario { get; init; }

    /// <summary>The item of the subject; null for a rule without items.</summary>
    public string? Item { get; init; }

    /// <summary>Where the plan declares the subject, or a file of waivers the waiver; null before the finding is in a report.</summary>
    public FindingPlace? Place { get; init; }

    /// <summary>What was found, in one sentence.</summary>
    public required string Message { get; init; }

    /// <summary>What happens in the drill because of it.</summary>
    public string Why { get; init; } = "";

    /// <summary>The deciding part of the expression with its values; empty when it passed.</summary>
    public string Explanation { get; init; } = "";

    /// <summary>The values that decided, and where they came from.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>The facts that are missing, when unknown.</summary>
    public IReadOnlyList<MissingFact> Missing { get; init; } = [];

    /// <summary>How to mend it; null when it passed.</summary>
    public FindingFix? Fix { get; init; }

    /// <summary>Whether it is about a broken step that the failover can do without, since enough other steps of the phase are whole; it then does not decide the verdict.</summary>
    public bool IsSpare { get; init; }

    /// <summary>The risk that somebody accepted; null when nobody did. It stays with the finding when it has run out.</summary>
    public Waiver? Waiver { get; init; }

    /// <summary>Whether the waiver is in force, so that a broken state does not decide the verdict. What was not seen cannot be accepted.</summary>
    public bool IsWaived { get; init; }

    public IReadOnlyDictionary<string, string> References { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether it decides the verdict: unknown, or broken with nothing to excuse it, at or above the gate.</summary>
    public bool Decides(Severity gate) => Severity >= gate && (Outcome == Outcome.Unknown || (Outcome == Outcome.Fail && !IsSpare && !IsWaived));
}
