namespace Readiness.Core.Facts.Subjects;

/// <summary>A component as rules see it beside the facts of its kind.</summary>
[FactRecord("component")]
public sealed partial record ComponentFacts
{
    /// <summary>Its name in the plan.</summary>
    public required string Name { get; init; }

    /// <summary>Its kind.</summary>
    public required string Kind { get; init; }

    /// <summary>The site that the plan claims for it; absent when it claims none.</summary>
    public Fact<string> Site { get; init; }
}
