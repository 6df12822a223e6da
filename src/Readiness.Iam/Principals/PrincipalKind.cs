namespace Readiness.Iam.Principals;

public enum PrincipalKind
{
    User,

    /// <summary>A role in use: a session of it, named or not.</summary>
    RoleSession,

    /// <summary>A session made with GetFederationToken.</summary>
    FederatedUser,

    Root,

    /// <summary>An AWS or Alibaba Cloud service, e.g. <c>ec2.amazonaws.com</c>.</summary>
    Service,

    /// <summary>Somebody signed in at an identity provider, on the way to a role.</summary>
    WebIdentity,

    Anonymous,
}
