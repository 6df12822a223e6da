using System.Text;

namespace Readiness.Collectors.Aws;

/// <summary>A call that changes nothing. There is no way to make one that would.</summary>
internal sealed class AwsRead
{
    private static readonly string[] ReadingVerbs = ["Get", "List", "Describe", "Simulate"];

    private AwsRead(AwsService service, string action, HttpMethod method, string pathAndQuery, AwsBody? body) =>
        (Service, Action, Method, PathAndQuery, Body) = (service, action, method, pathAndQuery, body);

    public AwsService Service { get; }

    public string Action { get; }

    /// <summary>The action as policies write it: <c>iam:GetRole</c>.</summary>
    public string Operation => $"{Service.ActionPrefix}:{Action}";

    public HttpMethod Method { get; }

    /// <summary>Relative to the endpoint, percent-encoded, without a leading slash.</summary>
    public string PathAndQuery { get; }

    /// <summary>Null for GET.</summary>
    public AwsBody? Body { get; }

    /// <summary>A call in the query protocol (STS, IAM, EC2, RDS …).</summary>
    /// <exception cref="ArgumentException">The action is not one that only reads.</exception>
    public static AwsRead Query(AwsService service, string action, params IEnumerable<(string Name, string? Value)> parameters)
    {
        RequireRead(action);
        return new AwsRead(service, action, HttpMethod.Post, "", AwsBody.Form(Encode([("Action", action), ("Version", service.Version), .. parameters])));
    }

    /// <summary>A call in the JSON protocol (Organizations, Service Quotas).</summary>
    /// <param name="target">The service's prefix of the target header.</param>
    /// <param name="parameters">Texts; those without a value are left out.</param>
    /// <exception cref="ArgumentException">The action is not one that only reads.</exception>
    public static AwsRead Json(AwsService service, string target, string action, params IEnumerable<(string Name, string? Value)> parameters)
    {
        RequireRead(action);
        return new AwsRead(service, action, HttpMethod.Post, "", AwsBody.Json($"{target}.{action}", parameters));
    }

    /// <summary>A GET of the rest-xml protocol (Route 53).</summary>
    /// <param name="path">Percent-encoded, without the version.</param>
    public static AwsRead Rest(AwsService service, string action, string path, params IEnumerable<(string Name, string? Value)> query)
    {
        var encoded = Encode(query);
        return new AwsRead(service, action, HttpMethod.Get, $"{service.Version}/{path}{(encoded.Length > 0 ? "?" : "")}{encoded}", null);
    }

    /// <summary>Temporary credentials of a role: changes nothing but who asks.</summary>
    public static AwsRead AssumeRole(string roleArn, string sessionName, string? externalId = null) =>
        ForCredentials("AssumeRole", ("RoleArn", roleArn), ("RoleSessionName", sessionName), ("ExternalId", externalId));

    /// <summary>Temporary credentials of a role for a token of an identity provider, which stands in for a signature.</summary>
    public static AwsRead AssumeRoleWithWebIdentity(string roleArn, string sessionName, string token) =>
        ForCredentials("AssumeRoleWithWebIdentity", ("RoleArn", roleArn), ("RoleSessionName", sessionName), ("WebIdentityToken", token));

    private static AwsRead ForCredentials(string action, params IEnumerable<(string Name, string? Value)> parameters) =>
        new(AwsService.Sts, action, HttpMethod.Post, "", AwsBody.Form(Encode([("Action", action), ("Version", AwsService.Sts.Version), .. parameters])));

    private static void RequireRead(string action)
    {
        if (!ReadingVerbs.Any(verb => action.StartsWith(verb, StringComparison.Ordinal))) throw new ArgumentException($"{action} is not a read.", nameof(action));
    }

    private static string Encode(IEnumerable<(string Name, string? Value)> parameters)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in parameters)
        {
            if (value is null) continue;
            if (text.Length > 0) text.Append('&');
            text.Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
        }

        return text.ToString();
    }
}
