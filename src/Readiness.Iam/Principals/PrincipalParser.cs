namespace Readiness.Iam.Principals;

internal static class PrincipalParser
{
    private static readonly string[] Providers = ["accounts.google.com", "graph.facebook.com", "www.amazon.com", "cognito-identity.amazonaws.com"];

    public static Principal? Parse(string text)
    {
        if (text is "*" or "")
        {
            return text.Length == 0 ? null : Principal.Anonymous;
        }

        if (text.StartsWith("arn:", StringComparison.Ordinal))
        {
            return text.Split(':', 6) is [_, _, var service, _, var account, var resource] ? FromArn(text, service, account, resource) : null;
        }

        if (text.StartsWith("acs:", StringComparison.Ordinal))
        {
            return text.Split(':', 5) is [_, var service, _, var account, var resource] ? FromArn(text, service, account, resource) : null;
        }

        if (Providers.Contains(text))
        {
            return new Principal(PrincipalKind.WebIdentity, text, "", "", null);
        }

        var isService = text.EndsWith(".amazonaws.com", StringComparison.Ordinal)
            || text.EndsWith(".amazonaws.com.cn", StringComparison.Ordinal) || text.EndsWith(".aliyuncs.com", StringComparison.Ordinal);
        return isService ? new Principal(PrincipalKind.Service, text, "", "", null) : null;
    }

    private static Principal? FromArn(string text, string service, string account, string resource)
    {
        if (service is not ("iam" or "sts" or "ram"))
        {
            return null;
        }

        var parts = resource.Split('/');
        return (parts[0], parts.Length) switch
        {
            ("root", 1) => new Principal(PrincipalKind.Root, text, account, "", null),
            ("user", > 1) => new Principal(PrincipalKind.User, text, account, parts[^1], null),
            ("role", > 1) => new Principal(PrincipalKind.RoleSession, text, account, parts[^1], null),
            ("assumed-role", 3) => new Principal(PrincipalKind.RoleSession, text, account, parts[1], parts[2]),
            ("federated-user", 2) => new Principal(PrincipalKind.FederatedUser, text, account, parts[1], null),
            ("oidc-provider" or "saml-provider", > 1) => new Principal(PrincipalKind.WebIdentity, text, "", "", null),
            _ => null,
        };
    }
}
