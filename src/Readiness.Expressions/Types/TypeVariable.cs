namespace Readiness.Expressions.Types;

/// <summary>A type that is not yet known; its name cannot be written in a declaration.</summary>
internal sealed class TypeVariable(int index) : CelType(CelTypeKind.Parameter, $"%{index}")
{
    /// <summary>Its number among the variables of one expression.</summary>
    public int Index => index;

    public override bool Equals(CelType? other) => other is TypeVariable variable && variable.Index == index;

    public override int GetHashCode() => index;
}
