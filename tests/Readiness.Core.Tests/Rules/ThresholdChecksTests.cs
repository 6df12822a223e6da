using Readiness.Core.Diagnostics;
using Readiness.Core.Rules;
using Readiness.Core.Tests.Plans;

namespace Readiness.Core.Tests.Rules;

public sealed class ThresholdChecksTests
{
    private static readonly Rule[] Known = [RuleText.Read(RuleText.Sound.Replace("expect:", "thresholds: { certificate-days: 30, slack: 5m }\nexpect:", StringComparison.Ordinal))];

    [Theory]
    [InlineData("certificate-days: 7")]
    [InlineData("slack: 90s")]
    public void Check_ThresholdOfARule_IsGood(string threshold) => Assert.Empty(Check(threshold));

    [Theory]
    [InlineData("certificate-dais: 7", "plan.yaml:16:15: no rule has a threshold 'certificate-dais' (did you mean certificate-days?)")]
    [InlineData("colour: 7", "plan.yaml:16:15: no rule has a threshold 'colour' (known thresholds: certificate-days, slack)")]
    [InlineData("slack: 90", "plan.yaml:16:22: threshold 'slack' is a duration and needs a unit (the rules' own value is 5m)")]
    [InlineData("certificate-days: 7d", "plan.yaml:16:33: threshold 'certificate-days' is a number without a unit (the rules' own value is 30)")]
    public void Check_ThresholdThatWouldChangeNothing_IsRefused(string threshold, string expected) =>
        Assert.Equal(expected, Assert.Single(Check(threshold).Select(mistake => $"{mistake.Span}: {mistake.Message} ({mistake.Hint})")));

    private static IReadOnlyList<Diagnostic> Check(string threshold)
    {
        var diagnostics = new DiagnosticBag();
        ThresholdChecks.Check(PlanText.Good(PlanText.Read(rest: $"thresholds: {{ {threshold} }}")), Known, diagnostics);
        return diagnostics.InOrder();
    }
}
