namespace Readiness.Iam.Principals;

/// <summary>Who makes a request.</summary>
/// <param name="Kind">What sort of caller it is.</param>
/// <param name="Text">ARN, service name, provider or <c>*</c>, as given.</param>
/// <param name="Account">The account's number; empty for services, providers and anonymous callers.</param>
/// <param name="Name">User or role name without path; empty where there is none.</param>
/// <param name="Session">The session's name; null when it is not known or there is none.</param>
public sealed record Principal(PrincipalKind Kind, string Text, string Account, string Name, string? Session)
{
    /// <summary>The name that the inline policy of a permission set has in its role.</summary>
    internal const string PermissionSetPolicy = "AwsSSOInlinePolicy";

    private const string PermissionSetPrefix = "AWSReservedSSO_";

    public static Principal Anonymous { get; } = new(PrincipalKind.Anonymous, "*", "", "", null);

    /// <summary>Reads an ARN of a user, role, role session, federated user or account root (AWS or Alibaba), a service name, an identity provider, or <c>*</c>. A role's ARN means a session of it under any name. Null for anything else.</summary>
    public static Principal? TryParse(string text) => PrincipalParser.Parse(text);

    /// <summary>Whether it is a caller of Alibaba Cloud, some of whose services and actions are called like other ones of AWS.</summary>
    internal bool IsAlibaba => Text.StartsWith("acs:", StringComparison.Ordinal);

    /// <summary>Whether organization policies leave this caller alone.</summary>
    internal bool IsServiceLinkedRole => Kind == PrincipalKind.RoleSession && Text.Contains(":role/aws-service-role/", StringComparison.Ordinal);

    /// <summary>The permission set of IAM Identity Center that keeps this role; null for a role that is not kept by one.</summary>
    /// <remarks>AWS names such a role <c>AWSReservedSSO_SET_ID</c>; nobody can change it but through the set.</remarks>
    public string? PermissionSet =>
        Kind == PrincipalKind.RoleSession && Name.StartsWith(PermissionSetPrefix, StringComparison.Ordinal) && Name.LastIndexOf('_') is var end && end > PermissionSetPrefix.Length
            ? Name[PermissionSetPrefix.Length..end]
            : null;

    /// <summary>What <c>aws:PrincipalArn</c> holds: the role's ARN for sessions; null when the role's path is not known.</summary>
    internal string? PolicyArn => Kind switch
    {
        PrincipalKind.RoleSession when Text.Contains(":role/", StringComparison.Ordinal) => Text,
        PrincipalKind.User or PrincipalKind.FederatedUser or PrincipalKind.Root => Text,
        _ => null,
    };

    public override string ToString() => Text;
}
