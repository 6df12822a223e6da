using System.Text.Json;
using Readiness.Iam.Evaluation;

namespace Readiness.Conformance.Iam;

/// <summary>Runs a file of evaluation cases.</summary>
internal static class IamVectors
{
    /// <summary>The cases whose outcome differs, each with the explanation of the one that came out.</summary>
    public static (int Passed, IReadOnlyList<(string Name, string Why)> Failures) Run(string json)
    {
        using var file = JsonDocument.Parse(json);
        var passed = 0;
        var failures = new List<(string Name, string Why)>();
        foreach (var element in file.RootElement.GetProperty("cases").EnumerateArray())
        {
            var one = IamCase.Read(element);
            var decision = PolicyEvaluator.Evaluate(one.Stack, one.Request);
            if (Outcome(decision) == one.Expected)
            {
                passed++;
            }
            else
            {
                failures.Add((one.Name, $"expected {one.Expected}, got {Outcome(decision)}: {decision.Explanation}"));
            }
        }

        return (passed, failures);
    }

    private static string Outcome(Decision decision) => (decision.Outcome, decision.Denial) switch
    {
        (DecisionOutcome.Allowed, _) => "allowed",
        (DecisionOutcome.Denied, DenialKind.Explicit) => "explicitDeny",
        (DecisionOutcome.Denied, DenialKind.Implicit) => "implicitDeny",
        _ => "unknown",
    };
}
