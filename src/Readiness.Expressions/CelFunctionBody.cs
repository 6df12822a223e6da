namespace Readiness.Expressions;

/// <summary>What an overload computes. It returns an error value for arguments that it cannot work on and throws only for its own bugs.</summary>
/// <param name="arguments">The receiver first, when the overload is a member.</param>
public delegate CelValue CelFunctionBody(ReadOnlySpan<CelValue> arguments);
