using System.Text.Json;
using Readiness.Iam.Documents;
using Readiness.Iam.Evaluation;
using Readiness.Iam.Principals;

namespace Readiness.Conformance.Iam;

/// <summary>One evaluation case: a request, the stack it meets, and the outcome that AWS documents.</summary>
internal sealed record IamCase(string Name, string Expected, PolicyStack Stack, AccessRequest Request)
{
    public static IamCase Read(JsonElement element) => new(
        element.GetProperty("name").GetString()!,
        element.GetProperty("expected").GetString()!,
        ReadStack(element),
        ReadRequest(element.GetProperty("request")));

    private static AccessRequest ReadRequest(JsonElement element)
    {
        var principal = element.GetProperty("principal").GetString()!;
        return new AccessRequest
        {
            Principal = Principal.TryParse(principal) ?? throw new InvalidDataException($"no principal: {principal}"),
            Action = element.GetProperty("action").GetString()!,
            Resource = TextOf(element, "resource"),
            ResourceAccount = TextOf(element, "resourceAccount"),
            Context = ReadContext(element),
        };
    }

    private static RequestContext ReadContext(JsonElement request)
    {
        var multivalued = request.TryGetProperty("multivaluedKeys", out var keys) ? Texts(keys) : [];
        var context = RequestContext.Complete;
        foreach (var entry in request.TryGetProperty("context", out var entries) ? entries.EnumerateObject().ToList() : [])
        {
            var values = Texts(entry.Value);
            context = values.Count == 1 && !multivalued.Contains(entry.Name, StringComparer.OrdinalIgnoreCase)
                ? context.With(entry.Name, values[0])
                : context.WithList(entry.Name, values);
        }

        return context;
    }

    private static PolicyStack ReadStack(JsonElement element)
    {
        var action = element.GetProperty("request").GetProperty("action").GetString()!;
        var resourceKind = action.StartsWith("sts:AssumeRole", StringComparison.OrdinalIgnoreCase) ? PolicyKind.Trust : PolicyKind.Resource;
        return new PolicyStack
        {
            Identity = Policies(element, "identityPolicies", PolicyKind.Identity) ?? [],
            PermissionsBoundary = One(element, "permissionsBoundary", PolicyKind.PermissionsBoundary),
            Session = Policies(element, "sessionPolicies", PolicyKind.Session),
            ServiceControl = Levels(element, "scps", PolicyKind.ServiceControl),
            ResourceControl = Levels(element, "rcps", PolicyKind.ResourceControl),
            Resource = One(element, "resourcePolicy", resourceKind),
        };
    }

    private static Policy? One(JsonElement element, string name, PolicyKind kind) =>
        element.TryGetProperty(name, out var policy) && policy.ValueKind == JsonValueKind.Object ? ReadPolicy(policy, name, kind) : null;

    private static List<Policy>? Policies(JsonElement element, string name, PolicyKind kind) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select((p, i) => ReadPolicy(p, $"{name}[{i}]", kind))]
            : null;

    private static List<PolicyLevel>? Levels(JsonElement element, string name, PolicyKind kind) =>
        element.TryGetProperty(name, out var levels) && levels.ValueKind == JsonValueKind.Array
            ? [.. levels.EnumerateArray().Select((level, i) => new PolicyLevel($"level {i}", [.. level.EnumerateArray().Select((p, j) => ReadPolicy(p, $"{name}[{i}][{j}]", kind))]))]
            : null;

    // A trust policy in the cases may carry a Resource, which AWS refuses in the document itself.
    private static Policy ReadPolicy(JsonElement element, string name, PolicyKind kind)
    {
        var document = PolicyDocument.Parse(element.GetRawText(), kind);
        return Policy.Of(name, document.IsValid || kind != PolicyKind.Trust ? document : PolicyDocument.Parse(element.GetRawText(), PolicyKind.Resource));
    }

    private static List<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(v => v.ValueKind == JsonValueKind.String ? v.GetString()! : v.GetRawText())];

    private static string? TextOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
