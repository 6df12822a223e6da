using Readiness.Generators.Model;

namespace Readiness.Generators.FactRecords;

/// <summary>One property of a fact record.</summary>
/// <param name="Name">In C#.</param>
/// <param name="Field">In rules and JSON.</param>
/// <param name="AllowedValues">The only texts it can have; empty for any.</param>
internal sealed record FactProperty(string Name, string Field, FactShape Shape, ValueType Type, string Doc, EquatableArray<string> AllowedValues)
{
    public bool HasStates => Shape is FactShape.Leaf or FactShape.List or FactShape.Map;
}
