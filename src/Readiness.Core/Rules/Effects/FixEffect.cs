namespace Readiness.Core.Rules.Effects;

/// <summary>What a fix changes in the facts of a rule's subject, for trying it on paper.</summary>
/// <param name="Text">As the rule writes it.</param>
/// <param name="Target">What is changed.</param>
public abstract record FixEffect(string Text, EffectTarget Target);

/// <summary>The fact a fix changes.</summary>
/// <param name="IsItem">Whether it belongs to the rule's item instead of its subject.</param>
/// <param name="Path">The fact's name, with those of the records around it before it.</param>
/// <param name="Element">One element of the fact, a list, by its name; null for the whole fact.</param>
public sealed record EffectTarget(bool IsItem, IReadOnlyList<string> Path, string? Element);

/// <summary><c>switch.permitted = true</c>: the fact has another value; <c>= absent</c>: there is none any more.</summary>
/// <param name="Value">Null for absent.</param>
public sealed record SetEffect(string Text, EffectTarget Target, RuleExpression? Value) : FixEffect(Text, Target);

/// <summary><c>signal.site = site outside scenario.lostSites</c>: the thing is elsewhere.</summary>
public sealed record MoveEffect(string Text, EffectTarget Target, bool IsInside) : FixEffect(Text, Target);

/// <summary><c>signal.sources += source outside scenario.lostSites</c>: one more, elsewhere, and in order.</summary>
/// <param name="Noun">What is added, in one word.</param>
public sealed record AddEffect(string Text, EffectTarget Target, string Noun, bool IsInside) : FixEffect(Text, Target);

/// <summary><c>path.terms at most path.rpo</c>: the parts of a time add up to no more than this.</summary>
public sealed record LimitEffect(string Text, EffectTarget Target, RuleExpression Limit) : FixEffect(Text, Target);
