using Readiness.Core.Settings;

namespace Readiness.Core.Collecting;

/// <summary>A question and whom it goes to.</summary>
/// <param name="Component">The component's name, or, for one that the plan implies without declaring it, its identity (a role's ARN).</param>
/// <param name="Question">What is asked.</param>
/// <param name="Implied">For an implied component: its kind and settings; null when the plan declares it.</param>
public sealed record PosedQuestion(string Component, Question Question, ImpliedComponent? Implied = null);

/// <summary>A component that another one implies: the role that a declared actor runs under.</summary>
public sealed record ImpliedComponent(string Kind, ISettings Settings);
