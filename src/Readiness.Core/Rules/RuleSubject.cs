using Readiness.Expressions;

namespace Readiness.Core.Rules;

/// <summary>What a rule is evaluated on.</summary>
/// <param name="Name">A step's sort (<c>signal</c>, <c>quorum</c>, <c>switch</c>, <c>start</c>, <c>path</c>), <c>site</c>, <c>plan</c>, or a component kind.</param>
/// <param name="Variable">How expressions call it.</param>
/// <param name="Type">What expressions see.</param>
public sealed record RuleSubject(string Name, string Variable, StructType Type);
