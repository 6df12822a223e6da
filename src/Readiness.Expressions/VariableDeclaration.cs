namespace Readiness.Expressions;

/// <summary>A name that expressions can read.</summary>
/// <param name="Name">The name; dotted for a variable in a namespace.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="Doc">One line for the reader of the documentation.</param>
public sealed record VariableDeclaration(string Name, CelType Type, string Doc);
