namespace Readiness.Iam.Principals;

/// <summary>How closely a policy names the caller; what a grant is worth in the caller's own account depends on it.</summary>
internal enum PrincipalGrade
{
    None,

    /// <summary>The account: it only delegates to the account's identity policies.</summary>
    Account,

    /// <summary>The role: a grant within the boundary and the session policy.</summary>
    Role,

    /// <summary>The user, the session itself, or everybody: a grant of its own.</summary>
    Direct,
}
