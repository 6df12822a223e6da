namespace Readiness.Core.Settings;

/// <summary>Marks the sealed partial record that holds the keys of a component kind in a plan; the source generator gives it its schema and its binding.</summary>
/// <remarks>
/// Properties become kebab-case keys; <c>required</c> ones must be given; summaries are published. Types: <see cref="string"/>, <see cref="bool"/>, <see cref="int"/>,
/// <see cref="TimeSpan"/>, <see cref="Secret"/>, <see cref="ComponentReference"/>, an enumeration, another record with this attribute (without a kind),
/// nullable forms, and <see cref="IReadOnlyList{T}"/> of these (a single value is accepted for a list).
/// </remarks>
/// <param name="kind">The kind as plans write it; null for a record nested in another.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SettingsAttribute(string? kind = null) : Attribute
{
    public string? Kind { get; } = kind;
}
