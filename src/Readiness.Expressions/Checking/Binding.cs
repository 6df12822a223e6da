namespace Readiness.Expressions.Checking;

/// <summary>What a name stands for.</summary>
internal abstract record Binding(CelType Type);

internal sealed record LocalBinding(LocalScope Local) : Binding(Local.Type);

internal sealed record VariableBinding(int Index, VariableDeclaration Variable) : Binding(Variable.Type);

/// <summary>A type as a value.</summary>
internal sealed record TypeBinding(CelType Denoted) : Binding(CelType.TypeOf(Denoted));
