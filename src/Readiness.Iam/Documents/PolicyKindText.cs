namespace Readiness.Iam.Documents;

internal static class PolicyKindText
{
    public static string Describe(this PolicyKind kind) => kind switch
    {
        PolicyKind.Identity => "identity policy",
        PolicyKind.PermissionsBoundary => "permissions boundary",
        PolicyKind.Session => "session policy",
        PolicyKind.ServiceControl => "service control policy",
        PolicyKind.ResourceControl => "resource control policy",
        PolicyKind.Resource => "resource policy",
        PolicyKind.Trust => "trust policy",
        _ => "VPC endpoint policy",
    };

    public static bool NamesPrincipals(this PolicyKind kind) =>
        kind is PolicyKind.Resource or PolicyKind.Trust or PolicyKind.ResourceControl or PolicyKind.Endpoint;
}
