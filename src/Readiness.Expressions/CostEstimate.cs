namespace Readiness.Expressions;

/// <summary>What an evaluation can cost at most, found without evaluating.</summary>
/// <param name="Maximum">In units of one read or comparison; it stops at <see cref="long.MaxValue"/>.</param>
/// <param name="IsBounded">Every size was declared; otherwise lists were taken to have 200 elements and strings 128 characters.</param>
public readonly record struct CostEstimate(long Maximum, bool IsBounded);
