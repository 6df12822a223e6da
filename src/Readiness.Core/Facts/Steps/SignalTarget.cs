namespace Readiness.Core.Facts.Steps;

/// <summary>Something that a signal watches.</summary>
[FactRecord("signal.target")]
public sealed partial record SignalTarget
{
    /// <summary>Its address or its labels, as the source knows it.</summary>
    public required string Name { get; init; }

    /// <summary>The site in which it is, by its address, else as claimed.</summary>
    public Fact<string> Site { get; init; }

    /// <summary>Whether the source sees it up.</summary>
    public Fact<bool> Up { get; init; }
}
