using Readiness.Core.Evaluation;
using Readiness.Core.Plans;
using Readiness.Core.Rules;

namespace Readiness.Schemas.Shapes.Report;

/// <summary>What one rule says of one subject, with the evidence.</summary>
internal sealed record FindingShape
{
    /// <summary>The same finding tomorrow has the same one: made of rule, plan, subject, scenario and item only.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The rule's id.</summary>
    public required string Rule { get; init; }

    /// <summary>The bad state in one line.</summary>
    public required string Title { get; init; }

    public required Phase Phase { get; init; }

    public required Severity Severity { get; init; }

    public required Outcome Outcome { get; init; }

    /// <summary>Whether it is about a broken step that the failover can do without, so that it does not decide the verdict; left out when not.</summary>
    public bool? Spare { get; init; }

    /// <summary>The accepted risk; left out when there is none.</summary>
    public WaiverShape? Waiver { get; init; }

    /// <summary>What it is about.</summary>
    public required SubjectShape Subject { get; init; }

    /// <summary>Where it is declared; left out for what stands in no file.</summary>
    public DeclaredPlaceShape? Place { get; init; }

    /// <summary>The scenario it was evaluated under; left out for a rule that is evaluated once.</summary>
    public string? Scenario { get; init; }

    /// <summary>The item of the subject; left out for a rule without items.</summary>
    public string? Item { get; init; }

    /// <summary>What was found, in one sentence.</summary>
    public required string Message { get; init; }

    /// <summary>What happens in the drill because of it.</summary>
    public required string Why { get; init; }

    /// <summary>The deciding part of the expression with its values; left out when it passed.</summary>
    public string? Explanation { get; init; }

    /// <summary>The values that decided.</summary>
    public required IReadOnlyList<EvidenceShape> Evidence { get; init; }

    /// <summary>The facts that are missing, when unknown.</summary>
    public required IReadOnlyList<MissingShape> Missing { get; init; }

    /// <summary>How to mend it; left out when it passed.</summary>
    public FindingFixShape? Fix { get; init; }

    /// <summary>Places in published frameworks, by framework.</summary>
    public required IReadOnlyDictionary<string, string> References { get; init; }
}
