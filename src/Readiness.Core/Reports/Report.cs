using Readiness.Core.Evaluation;
using Readiness.Core.Facts;
using Readiness.Core.Plans;
using Readiness.Core.Rules;

namespace Readiness.Core.Reports;

/// <summary>All findings of one run and the verdict.</summary>
public sealed record Report
{
    public required string Plan { get; init; }

    /// <summary>When the facts were judged, UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The version of this program.</summary>
    public required string Version { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>Whether besides the broken something at or above the gate could not be looked at.</summary>
    public required bool HasBlindSpots { get; init; }

    /// <summary>Findings at or above this severity decide the verdict.</summary>
    public required Severity FailOn { get; init; }

    public Objectives Objectives { get; init; } = Objectives.None;

    public IReadOnlyList<string> Scenarios { get; init; } = [];

    /// <summary>The chain, phase by phase, as the findings leave it.</summary>
    public IReadOnlyList<PhaseState> Chain { get; init; } = [];

    /// <summary>In the order in which they would strike: by phase, then severity, then subject.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>What was asked, for how long, and what could not be collected.</summary>
    public IReadOnlyList<ComponentState> Components { get; init; } = [];

    /// <summary>The command that made it, <c>check</c> or <c>simulate</c>: where reports are kept by name, one of them does not replace the other.</summary>
    public string Command { get; init; } = "check";

    /// <summary>Whether the run was interrupted before everything was asked.</summary>
    public bool IsInterrupted { get; init; }

    public int Count(Outcome outcome) => Findings.Count(finding => finding.Outcome == outcome);

    /// <summary>Findings that decide the verdict: unknown, or broken with nothing to excuse it, at or above the gate.</summary>
    public IEnumerable<Finding> Deciding(Outcome outcome) => Findings.Where(finding => finding.Outcome == outcome && finding.Decides(FailOn));
}

/// <summary>A phase of the chain as the findings leave it.</summary>
/// <param name="State">The worst of all scenarios after the phase's <c>need</c>: one broken step of two where one is enough leaves it whole.</param>
public sealed record PhaseState(Phase Phase, Outcome State, int Need, IReadOnlyList<StepState> Steps);

/// <summary>A step of the chain as the findings leave it.</summary>
/// <param name="Findings">Fingerprints of the findings about it that are broken or unknown at or above the gate.</param>
public sealed record StepState(string Name, string Subject, Outcome State, IReadOnlyList<string> Findings);

/// <summary>What became of asking one component.</summary>
/// <param name="Trouble">Distinct reasons for which facts are missing, most frequent first; empty when all that was asked was answered.</param>
public sealed record ComponentState(string Name, string Kind, string? Site, TimeSpan Duration, IReadOnlyList<NotCollected> Trouble)
{
    /// <summary>Whether <see cref="Site"/> rests on the plan's word alone: no network that the plan declares holds an address of the component.</summary>
    public bool IsSiteClaimed { get; init; }
}
