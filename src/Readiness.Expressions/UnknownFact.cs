namespace Readiness.Expressions;

/// <summary>A piece of state that was not collected.</summary>
/// <param name="Path">Where it would stand in the facts: <c>mysql.lag</c>.</param>
/// <param name="Reason">One word: <c>AccessDenied</c>, <c>Timeout</c>.</param>
/// <param name="Detail">One sentence with the endpoint and the operation.</param>
public sealed record UnknownFact(string Path, string Reason, string Detail);
