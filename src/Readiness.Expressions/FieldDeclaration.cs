namespace Readiness.Expressions;

/// <summary>One field of a <see cref="StructType"/>.</summary>
/// <param name="Name">The name in expressions.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="Doc">What it says, its unit, its source and what absence means.</param>
public sealed record FieldDeclaration(string Name, CelType Type, string Doc)
{
    /// <summary>The system may say that there is none; an expression guards the field with <c>has()</c> or <c>.?</c>.</summary>
    public bool CanBeAbsent { get; init; }

    /// <summary>The strings that occur; empty when any string may.</summary>
    public IReadOnlyList<string> AllowedValues { get; init; } = [];

    /// <summary>The most items of a list or map, for the cost estimate; null when nobody knows.</summary>
    public int? MaxItems { get; init; }

    /// <summary>The most code points of a string, or bytes of a byte string, for the cost estimate; null when nobody knows.</summary>
    public int? MaxLength { get; init; }
}
