using System.Text;

namespace Readiness.Collectors.Aws;

/// <summary>A call that changes nothing. There is no way to make one that would.</summary>
internal sealed class AwsRead
{
    private static readonly string[] ReadingVerbs = ["Get", "List", "Describe", "Simulate"];

    private AwsRead(AwsService service, string action, HttpMethod method, string pathAndQuery, AwsBody? body) =>
        (Service, Action, Method, PathAndQuery, Body, Root) = (service, action, method, pathAndQuery, body, action);

    public AwsService Service { get; }

    public string Action { get; }

    /// <summary>The call as messages name it: <c>iam:GetRole</c>.</summary>
    public string Operation => $"{Service.ActionPrefix}:{Action}";

    /// <summary>How the answer's root element begins.</summary>
    public string Root { get; private init; }

    public HttpMethod Method { get; }

    /// <summary>Relative to the endpoint, percent-encoded, without a leading slash.</summary>
    public string PathAndQuery { get; }

    /// <summary>Whether the answer is a text as it is, in no protocol.</summary>
    public bool IsText { get; private init; }

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

    /// <summary>A GET of a part of a bucket's configuration (S3). By path rather than by host, since names with dots fit no certificate.</summary>
    /// <param name="part">As the query names it: <c>replication</c>.</param>
    /// <param name="root">The answer's root element, which S3 does not call by the action.</param>
    /// <exception cref="ArgumentException">The action is not one that only reads.</exception>
    public static AwsRead Bucket(string action, string bucket, string part, string root)
    {
        RequireRead(action);
        return new AwsRead(AwsService.S3, action, HttpMethod.Get, $"{Uri.EscapeDataString(bucket)}?{part}", null) { Root = root };
    }

    /// <summary>A GET that is answered with a text of the caller's own making, such as a bucket's policy: the value of the result.</summary>
    /// <param name="path">Percent-encoded.</param>
    /// <exception cref="ArgumentException">The action is not one that only reads.</exception>
    public static AwsRead Text(AwsService service, string action, string path, params IEnumerable<(string Name, string? Value)> query)
    {
        RequireRead(action);
        return new AwsRead(service, action, HttpMethod.Get, $"{path}?{Encode(query)}", null) { IsText = true };
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
