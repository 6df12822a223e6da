using Readiness.Iam.Knowledge;
using Readiness.Iam.Principals;

namespace Readiness.Iam.Evaluation;

/// <summary>A request made ready for matching: what is computed once for all statements.</summary>
internal sealed class RequestScope
{
    private const int AwsFields = 6;
    private const int AlibabaFields = 5;

    private readonly AccessRequest _request;

    public RequestScope(AccessRequest request)
    {
        _request = request;
        Action = request.Action.ToLowerInvariant();

        // An action that works on no resource is asked about "*", whatever ARN it was asked with.
        Resource = request.Resource is null || (!request.Principal.IsAlibaba && ServiceKnowledge.TakesResources(request.Action) == false) ? "*" : request.Resource;
        ResourceFields = Resource.StartsWith("acs:", StringComparison.Ordinal) ? AlibabaFields : AwsFields;
    }

    public Principal Principal => _request.Principal;

    /// <summary>In lower case.</summary>
    public string Action { get; }

    public string Resource { get; }

    /// <summary>How many fields the requested resource's ARN has.</summary>
    public int ResourceFields { get; }

    public MissingInputs Missing { get; } = new();

    public ContextValue Find(string key) => _request.Context.Find(key);

    public bool IsMultivalued(string key, ContextValue value) =>
        value.IsMultivalued || value.Values.Count > 1 || ServiceKnowledge.IsMultivalued(key);

    /// <summary>The owner of the resource, as far as the request tells.</summary>
    public string ResourceAccount => _request.ResourceAccount ?? AccountInArn() ?? Principal.Account;

    private string? AccountInArn()
    {
        var fields = _request.Resource?.Split(':', AwsFields);
        var at = ResourceFields == AwsFields ? 4 : 3;
        return fields?.Length > at && fields[at].Length > 0 && fields[at] != "*" ? fields[at] : null;
    }
}
