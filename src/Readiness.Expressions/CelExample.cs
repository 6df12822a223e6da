namespace Readiness.Expressions;

/// <summary>An expression and what it evaluates to.</summary>
/// <param name="Text">The expression.</param>
/// <param name="Result">An expression for its value; or <c>error: </c> followed by a part of the error's message.</param>
public sealed record CelExample(string Text, string Result);
