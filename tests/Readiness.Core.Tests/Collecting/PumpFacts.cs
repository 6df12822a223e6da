using Readiness.Core.Facts;

namespace Readiness.Core.Tests.Collecting;

/// <summary>A pump, the sample kind of these tests.</summary>
[FactRecord("pump")]
internal sealed partial record PumpFacts
{
    /// <summary>What it says.</summary>
    public Fact<string> Says { get; init; }

    /// <summary>The answers to questions, in the order in which they were asked.</summary>
    public FactList<string> Answers { get; init; }
}
