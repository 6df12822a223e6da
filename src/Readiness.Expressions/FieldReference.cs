namespace Readiness.Expressions;

/// <summary>Something that an expression can read: a variable, or a field of a record.</summary>
/// <param name="Variable">The name of the variable; null for a field.</param>
/// <param name="Type">The record that declares the field; null for a variable.</param>
/// <param name="Slot">The slot of the field; for a variable its index in the environment.</param>
public sealed record FieldReference(string? Variable, StructType? Type, int Slot)
{
    /// <summary>The name of the field or variable.</summary>
    public string Name => Variable ?? Type!.Fields[Slot].Name;
}
