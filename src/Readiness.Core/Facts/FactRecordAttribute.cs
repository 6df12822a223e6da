namespace Readiness.Core.Facts;

/// <summary>Marks a sealed partial record as a piece of the fact schema; the source generator gives it its expression type, JSON form and printed documentation.</summary>
/// <remarks>
/// Properties are <see cref="Fact{T}"/>, <see cref="FactList{T}"/>, <see cref="FactMap"/>, or plain <see cref="string"/>, <see cref="long"/>, <see cref="bool"/>,
/// <see cref="TimeSpan"/>, enumerations, fact records and lists of them where the value is always known with its record (a target's address).
/// The record of a whole kind has only the three-state ones, since all of it may be missing. Each property's summary is published.
/// </remarks>
/// <param name="name">The name of the type in rules and documentation: the kind (<c>prometheus</c>), or a part of it (<c>prometheus.target</c>).</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FactRecordAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
