namespace Readiness.Iam.Evaluation;

/// <summary>An Allow for the requested action that does not match for another reason: usually the one somebody meant to work.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Reason">What does not match, with the text of the policy and of the request.</param>
public sealed record NearMiss(StatementReference Statement, string Reason)
{
    public override string ToString() => $"{Statement} {Reason}";
}
