using Readiness.Core.Facts;

namespace Readiness.Core.Evaluation;

/// <summary>One value that decided a finding.</summary>
/// <param name="Expression">What was read: <c>signal.sources[0].site</c>.</param>
/// <param name="Value">As a person reads it: <c>4m30s</c>.</param>
/// <param name="From">Where it came from; null for what the plan says and for what was computed.</param>
public sealed record Evidence(string Expression, string Value, Provenance? From);

/// <summary>A fact that a rule needed and that was not collected.</summary>
/// <param name="Fact">Its name in the schema: <c>mysql.lag</c>.</param>
/// <param name="Reason">The name of a <see cref="NotCollectedReason"/>, or <c>Error</c> for an expression that could not be evaluated.</param>
/// <param name="Detail">One sentence with operation and endpoint.</param>
public sealed record MissingFact(string Fact, string Reason, string Detail);

/// <summary>How to mend a finding, with its values put in.</summary>
public sealed record FindingFix(string Text, string? Command, string? Document, IReadOnlyList<string> Links)
{
    /// <summary>The change as Terraform; null when there is none.</summary>
    public string? Terraform { get; init; }
}
