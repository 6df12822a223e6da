using Readiness.Core.Diagnostics;
using Readiness.Core.Rules;

namespace Readiness.Rules.Tests;

public sealed class RuleFileTests
{
    public static TheoryData<string> Files => [.. RuleFiles.Shipped().Select(source => source.Name)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_ShippedRule_HasNoMistake(string file)
    {
        var mistakes = ShippedRules.ReadingDiagnostics.InOrder().Where(mistake => mistake.Span.Source.Name == file).ToList();

        Assert.True(mistakes.Count == 0, DiagnosticRenderer.Render(mistakes));
        Assert.Contains(ShippedRules.All.Rules, rule => rule.Source.Name == file);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_ShippedRule_LiesInItsPhase(string file)
    {
        var rule = ShippedRules.All.Rules.Single(rule => rule.Source.Name == file);

        Assert.Equal($"rules/{rule.Phase.ToString().ToLowerInvariant()}/{rule.Id}.yaml", file);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Fix_ShippedRule_IsSentences(string file)
    {
        var rule = ShippedRules.All.Rules.Single(rule => rule.Source.Name == file);

        Assert.EndsWith(".", rule.Fix.Text.Source.TrimEnd(), StringComparison.Ordinal);
        Assert.EndsWith(".", rule.Why, StringComparison.Ordinal);
        Assert.False(rule.Title.EndsWith('.'), "a title is no sentence");
    }
}
