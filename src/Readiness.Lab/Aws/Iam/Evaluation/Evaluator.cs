namespace Readiness.Lab.Aws.Iam.Evaluation;

/// <summary>Decides a request from policy documents: a deny wins, then an allow is needed, in the boundary too.</summary>
internal static class Evaluator
{
    public static Decision Decide(IReadOnlyList<PolicyDocument> policies, PolicyDocument? boundary, AccessRequest request)
    {
        IEnumerable<PolicyDocument> all = boundary is null ? policies : [.. policies, boundary];
        var denying = Matching(all, request, allows: false);
        var allowing = Matching(policies, request, allows: true);
        var withinBoundary = boundary is null || Matching([boundary], request, allows: true).Count > 0;
        var outcome = denying.Count > 0 ? Outcome.ExplicitDeny
            : allowing.Count > 0 && withinBoundary ? Outcome.Allowed
            : Outcome.ImplicitDeny;
        var matched = denying.Count > 0 ? denying : allowing;
        return new Decision(
            outcome,
            matched,
            outcome == Outcome.Allowed ? [] : MissingKeys(all, request),
            boundary is null ? null : withinBoundary && !matched.Exists(match => !match.Statement.Allows && match.Document == boundary));
    }

    /// <summary>The statements of this effect that speak of the request.</summary>
    public static List<(PolicyDocument Document, Statement Statement)> Matching(IEnumerable<PolicyDocument> documents, AccessRequest request, bool allows) =>
    [
        .. from document in documents
           from statement in document.Statements
           where statement.Allows == allows && statement.Matches(request)
           select (document, statement),
    ];

    private static List<string> MissingKeys(IEnumerable<PolicyDocument> documents, AccessRequest request) =>
    [
        .. documents
            .SelectMany(document => document.Statements)
            .Where(statement => statement.Action.Covers(request.Action, ignoreCase: true))
            .SelectMany(statement => statement.Conditions)
            .Select(condition => condition.Key)
            .Where(key => !request.Context.ContainsKey(key.ToLowerInvariant()))
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];
}
