namespace Readiness.Iam.Documents;

/// <summary>What a problem in a policy document means.</summary>
public enum PolicyProblemSeverity
{
    /// <summary>The policy works, but probably not as meant.</summary>
    Warning,

    /// <summary>The policy is refused, or something in it never does what it says.</summary>
    Error,
}
