using Readiness.Core.Evaluation;

namespace Readiness.Rules.Tests;

public sealed class RulePropertyTests
{
    [Fact]
    public void Rules_EverySortOfStep_HasOneThatDecidesIt()
    {
        foreach (var sort in (string[])["signal", "quorum", "switch", "start", "path"])
            Assert.Contains(ShippedRules.All.Rules, rule => rule.Subject.Name == sort && rule.Severity >= Core.Rules.Severity.High && rule.When is null);
    }

    [Fact]
    public void Message_FailingTest_HasNoHole()
    {
        foreach (var rule in ShippedRules.All.Rules)
            foreach (var test in rule.Tests.Where(test => test.Outcome == Outcome.Fail))
            {
                var result = ShippedRules.Runner.Run(rule, test).Result!;
                Assert.DoesNotContain("?", rule.Message.Render(result.Variables), StringComparison.Ordinal);
            }
    }
}
