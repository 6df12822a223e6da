using Readiness.Collectors.Aws.Answers;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.IamRole;

/// <summary>Reads a simulation in either shape: with a result for each resource below the action's, or with one result per action and resource.</summary>
internal static class SimulationReader
{
    /// <param name="unstated">Keys that the role's policies look at and the request did not state.</param>
    public static Fact<Simulation> Read(AwsOutcome outcome, MayDo question, IReadOnlyList<string> unstated)
    {
        var results = outcome.Result!.All("EvaluationResults", "member").Where(result => Same(result.Text("EvalActionName"), question.Action)).ToList();
        var result = results.Find(candidate => candidate.Text("EvalResourceName") == question.Resource) ?? (results is [var only] ? only : null);
        if (result is null) return Fact<Simulation>.Missing(NotCollectedReason.Malformed, "iam:SimulatePrincipalPolicy: the answer has no result for the action asked");

        var own = result.All("ResourceSpecificResults", "member").FirstOrDefault(candidate => candidate.Text("EvalResourceName") == question.Resource);
        var decision = own?.Text("EvalResourceDecision") ?? result.Text("EvalDecision");
        var detail = own ?? result;
        return decision is "allowed" or "explicitDeny" or "implicitDeny"
            ? Fact<Simulation>.Present(
                new Simulation(
                    decision == "allowed",
                    decision == "explicitDeny",
                    Statement(detail),
                    [.. detail.All("MissingContextValues", "member").Select(key => key.Value).Concat(unstated).Distinct(StringComparer.OrdinalIgnoreCase)],
                    Flag(result, "OrganizationsDecisionDetail/AllowedByOrganizations"),
                    Flag(detail, "PermissionsBoundaryDecisionDetail/AllowedByPermissionsBoundary")),
                outcome.From)
            : Fact<Simulation>.Missing(NotCollectedReason.Malformed, $"iam:SimulatePrincipalPolicy: the decision is '{decision}'");
    }

    private static bool Same(string? left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static bool? Flag(AwsElement element, string path) => element.Text(path) is { } text ? text == "true" : null;

    private static string? Statement(AwsElement result) =>
        result.All("MatchedStatements", "member").FirstOrDefault() is { } matched && matched.Text("SourcePolicyId") is { } policy
            ? matched.Text("StartPosition/Line") is { } line ? $"{policy}, line {line}" : policy
            : null;
}
