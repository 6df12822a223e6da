namespace Readiness.Core.Rules;

/// <summary><c>each: target in signal.targets</c>: one outcome per item.</summary>
/// <param name="Variable">How expressions call the item.</param>
/// <param name="List">Gives the items.</param>
public sealed record RuleItems(string Variable, RuleExpression List);
