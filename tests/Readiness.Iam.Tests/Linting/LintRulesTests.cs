using System.Text.RegularExpressions;
using Readiness.Iam.Linting;

namespace Readiness.Iam.Tests.Linting;

public sealed class LintRulesTests
{
    [Fact]
    public void All_EveryRuleOfTheAssembly_IsListed()
    {
        var types = typeof(ILintRule).Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(ILintRule)));

        Assert.Equal(types.Select(t => t.Name).Order(), LintRules.All.Select(r => r.GetType().Name).Order());
    }

    [Fact]
    public void All_WithTheReader_CoverEveryNumberOnce()
    {
        var expected = Enumerable.Range(1, 49).Select(i => $"POL{i:000}");

        Assert.Equal(expected, PolicyLint.Rules.Select(r => r.Id));
    }

    [Fact]
    public void All_Names_AreKebabCaseAndUnique()
    {
        Assert.All(LintRules.All, r => Assert.Matches(new Regex("^[a-z0-9]+(-[a-z0-9]+)+$"), r.Name));
        Assert.Equal(LintRules.All.Count, LintRules.All.Select(r => r.Name).Distinct().Count());
    }

    [Fact]
    public void All_EveryRule_HasACaseThatItFinds() =>
        Assert.Empty(LintRules.All.Select(r => r.Id).Except(LintCases.Found.Select(row => row.Data.Id)));

    [Fact]
    public void All_EveryRule_HasACaseThatItLeavesAlone() =>
        Assert.Empty(LintRules.All.Select(r => r.Id).Except(LintCases.LeftAlone.Select(row => row.Data.Id)));
}
