namespace Readiness.Expressions;

/// <summary>One value that decided a result.</summary>
/// <param name="Expression">Where it was read: <c>replicas[3].lag</c>.</param>
/// <param name="Value">What was read, for people: <c>4m30s</c>.</param>
/// <param name="Origin">What the record said about where the value came from.</param>
public sealed record Operand(string Expression, string Value, object? Origin);
