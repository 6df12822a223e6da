using Readiness.Iam.Evaluation;

namespace Readiness.Iam.Fixing;

/// <summary>One statement added or changed, and the stack that results.</summary>
/// <param name="Slot">Where the policy stands.</param>
/// <param name="Policy">The policy after the edit.</param>
/// <param name="IsNew">Whether the policy did not exist before.</param>
/// <param name="Statement">The statement as indented JSON.</param>
/// <param name="Text">What is in the way and what to change, one sentence.</param>
/// <param name="Stack">The stack after the edit.</param>
internal sealed record PolicyEdit(PolicySlot Slot, Policy Policy, bool IsNew, string Statement, string Text, PolicyStack Stack);
