using Readiness.Expressions;

namespace Readiness.Core.Rules.Testing;

/// <summary>A record of a rule's test, put together from YAML instead of collected. A field that nobody gave is unknown.</summary>
internal sealed class SampleStruct(StructType type, CelValue[] values) : IStructValue
{
    public StructType Type => type;

    public CelValue Get(int slot) => values[slot];
}
