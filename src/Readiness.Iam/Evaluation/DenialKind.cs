namespace Readiness.Iam.Evaluation;

public enum DenialKind
{
    /// <summary>The request is not denied, or that is not known.</summary>
    None,

    /// <summary>A Deny statement matches.</summary>
    Explicit,

    /// <summary>No Deny matches; an Allow that is needed is missing.</summary>
    Implicit,

    /// <summary>An Allow that is needed is missing; whether a Deny matches besides cannot be told.</summary>
    ExplicitOrImplicit,
}
