using Readiness.Core.Rules.Effects;

namespace Readiness.Core.Rules;

/// <summary>How to mend what a rule found.</summary>
/// <param name="Text">What to do, in sentences.</param>
/// <param name="Command">A command to paste; null when there is none.</param>
/// <param name="Document">A document to paste (a policy, a configuration); null when there is none.</param>
/// <param name="Effects">What the fix changes in the facts, for trying it on paper; empty when it cannot be said.</param>
/// <param name="Links">Where to read on.</param>
public sealed record RuleFix(MessageTemplate Text, MessageTemplate? Command, MessageTemplate? Document, IReadOnlyList<FixEffect> Effects, IReadOnlyList<string> Links)
{
    /// <summary>The change as Terraform; null when there is none.</summary>
    public MessageTemplate? Terraform { get; init; }

    public IEnumerable<RuleExpression> Expressions =>
        new[] { Text, Command, Document, Terraform }.OfType<MessageTemplate>().SelectMany(template => template.Expressions);
}
