namespace Readiness.Iam.Documents;

/// <summary>What a policy document is used for: it decides which elements it may have and how it takes part in a decision.</summary>
public enum PolicyKind
{
    /// <summary>Attached to a user, group or role, inline or managed.</summary>
    Identity,

    /// <summary>The managed policy that bounds a user's or role's identity policies.</summary>
    PermissionsBoundary,

    /// <summary>Passed when a session was made.</summary>
    Session,

    /// <summary>Service control policy of an organization, on the principal's account.</summary>
    ServiceControl,

    /// <summary>Resource control policy of an organization, on the resource's account.</summary>
    ResourceControl,

    /// <summary>Attached to a resource: bucket, key, queue.</summary>
    Resource,

    /// <summary>A role's statement of who may assume it.</summary>
    Trust,

    /// <summary>Attached to a VPC endpoint that the call goes through.</summary>
    Endpoint,
}
