using Readiness.Core.Facts;

namespace Readiness.Generators.Tests.Samples;

/// <summary>A store of another sort.</summary>
[FactRecord("other")]
public sealed partial record OtherStoreFacts
{
    /// <summary>Its gates.</summary>
    public FactList<string> Gates { get; init; }
}
