using Readiness.Core.Diagnostics;

namespace Readiness.Rules.Tests;

/// <summary>Runs the tests that stand in the rules: one case here for each of them.</summary>
public sealed class RuleTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var rule in ShippedRules.All.Rules)
                foreach (var test in rule.Tests)
                    cases.Add(rule.Id, test.Name);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Evaluate_RuleTest_HasItsOutcome(string id, string name)
    {
        var rule = ShippedRules.All.Find(id)!;
        var result = ShippedRules.Runner.Run(rule, rule.Tests.Single(test => test.Name == name));

        Assert.True(result.Result is not null, DiagnosticRenderer.Render(result.Diagnostics));
        Assert.True(result.Passed, $"expected {result.Test.Outcome}, was {result.Result!.Outcome}: {result.Result.Error ?? result.Result.Explanation?.Text}");
    }
}
