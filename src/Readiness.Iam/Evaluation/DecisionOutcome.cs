namespace Readiness.Iam.Evaluation;

public enum DecisionOutcome
{
    Allowed,
    Denied,

    /// <summary>What is missing could turn the answer either way.</summary>
    CannotTell,
}
