using System.Xml.Linq;
using Readiness.Lab.Aws.Iam.Evaluation;

namespace Readiness.Lab.Aws.Iam;

/// <summary>One <c>EvaluationResults/member</c>: on top the most restrictive decision, below it each resource's own.</summary>
internal static class SimulationResult
{
    public static XElement[] Of(string action, IReadOnlyList<string> resources, Func<string, Decision> decide)
    {
        List<(string Resource, Decision Decision)> decisions =
            [.. (resources.Count == 0 ? ["*"] : resources).Select(resource => (resource, OfItsType(action, resource, decide)))];
        var worst = decisions.MinBy(one => one.Decision.Outcome).Decision;
        return
        [
            Statements([.. decisions.SelectMany(one => one.Decision.Matched).Distinct()]),
            AwsResult.Members("MissingContextValues", decisions.SelectMany(one => one.Decision.MissingKeys).Distinct()),
            new("EvalActionName", action),
            new("EvalResourceName", decisions.Count == 1 ? decisions[0].Resource : Template(decisions[0].Resource)),
            new("EvalDecision", Word(worst.Outcome)),
            .. Boundary(worst),
            .. Organization(worst),
            .. resources.Count == 0 ? Array.Empty<XElement>() : [new("EvalDecisionDetails"), AwsResult.Members("ResourceSpecificResults", decisions.Select(one => OfResource(one.Resource, one.Decision)))],
        ];
    }

    // AWS denies an action on a resource of another service, even to those who may do everything. Roles belong to IAM, and STS works on them.
    private static Decision OfItsType(string action, string resource, Func<string, Decision> decide) =>
        resource == "*" || (resource.Split(':') is ["arn", _, var service, ..] && (IsOf(service, action) || (service == "iam" && IsOf("sts", action))))
            ? decide(resource)
            : new Decision(Outcome.ImplicitDeny, [], [], null);

    private static bool IsOf(string service, string action) => action.StartsWith(service + ":", StringComparison.OrdinalIgnoreCase);

    private static XElement[] OfResource(string resource, Decision decision) =>
    [
        .. decision.Matched.Count == 0 ? Array.Empty<XElement>() : [Statements(decision.Matched)],
        .. decision.MissingKeys.Count == 0 ? Array.Empty<XElement>() : [AwsResult.Members("MissingContextValues", decision.MissingKeys)],
        new("EvalResourceDecision", Word(decision.Outcome)),
        new("EvalResourceName", resource),
        .. Boundary(decision),
    ];

    private static XElement[] Boundary(Decision decision) => decision.AllowedByBoundary is { } allowed
        ? [new("PermissionsBoundaryDecisionDetail", new XElement("AllowedByPermissionsBoundary", allowed))]
        : [];

    private static XElement[] Organization(Decision decision) => decision.AllowedByOrganization is { } allowed
        ? [new("OrganizationsDecisionDetail", new XElement("AllowedByOrganizations", allowed))]
        : [];

    private static XElement Statements(IReadOnlyList<(PolicyDocument Document, Statement Statement)> matched) =>
        AwsResult.Members("MatchedStatements", matched.Select(match => new XElement[]
        {
            new("SourcePolicyId", match.Document.SourceId),
            Place("EndPosition", match.Statement.End),
            new("SourcePolicyType", match.Document.SourceType),
            Place("StartPosition", match.Statement.Start),
        }));

    private static XElement Place(string name, Position position) =>
        new(name, new XElement("Column", position.Column), new XElement("Line", position.Line));

    private static string Template(string arn) => arn[..(arn.LastIndexOf('/') + 1)] + "${Id}";

    private static string Word(Outcome outcome) => outcome switch
    {
        Outcome.Allowed => "allowed",
        Outcome.ExplicitDeny => "explicitDeny",
        _ => "implicitDeny",
    };
}
