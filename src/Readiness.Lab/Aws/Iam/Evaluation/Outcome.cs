namespace Readiness.Lab.Aws.Iam.Evaluation;

/// <summary>Ordered from the most restrictive.</summary>
internal enum Outcome
{
    ExplicitDeny,
    ImplicitDeny,
    Allowed,
}
