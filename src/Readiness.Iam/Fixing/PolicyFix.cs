using Readiness.Iam.Evaluation;

namespace Readiness.Iam.Fixing;

/// <summary>The least changes after which a denied request is allowed.</summary>
/// <param name="Changes">One per policy that has to change, in the order in which they were found to be in the way.</param>
/// <param name="Stack">The stack with the changes made.</param>
/// <param name="Decision">What the evaluator says of the changed stack.</param>
public sealed record PolicyFix(IReadOnlyList<PolicyChange> Changes, PolicyStack Stack, Decision Decision)
{
    /// <summary>Documents and keys that are not known and may still stand in the way; empty for a fix that certainly works.</summary>
    public IReadOnlyList<MissingInput> Unseen => Decision.Missing;

    /// <summary>What to do, in plain sentences.</summary>
    public string Text => string.Join(' ', Changes.SelectMany(c => c.Texts));

    /// <summary>One command per line for a shell; comments where the provider has no command.</summary>
    public string Command => string.Join('\n', Changes.Select(c => c.Command));

    /// <summary>Terraform, one block per change.</summary>
    public string Terraform => string.Join("\n\n", Changes.Select(c => c.Terraform));
}
