namespace Readiness.Expressions;

/// <summary>Why a result is false, unknown or an error.</summary>
/// <param name="Text">The deciding sub-expression with its values: <c>replicas[3].lag 4m30s + sampling 1m > rpo 5m</c>.</param>
/// <param name="Operands">The values that decided, in the order of the text.</param>
/// <param name="Unknowns">The facts that would have been needed.</param>
/// <param name="Notes">What a reader should know besides: errors that another operand outweighed.</param>
public sealed record Explanation(string Text, IReadOnlyList<Operand> Operands, IReadOnlyList<UnknownFact> Unknowns, IReadOnlyList<string> Notes);
