using Readiness.Core.Diagnostics;
using Readiness.Core.Plans;
using Readiness.Core.Rules;

namespace Readiness.Core.Tests.Rules;

public sealed class RuleReaderTests
{
    [Fact]
    public void Read_Sound_HasEverything()
    {
        var rule = RuleText.Read(RuleText.Sound);

        Assert.Equal(("path-stopped", Phase.Data, Severity.High, "path"), (rule.Id, rule.Phase, rule.Severity, rule.Subject.Name));
        Assert.Equal("path.running", rule.Expect.Text);
        Assert.Equal(3, rule.Tests.Count);
    }

    [Theory]
    [InlineData("expect: path.running", "expect: path.runing", 8, 14, "did you mean running")]
    [InlineData("expect: path.running", "expect: \"path.age > 300\"", 8, 10, "")]
    [InlineData("expect: path.running", "expect: |\n  path.running &&\n    path.runing", 10, 10, "did you mean running")]
    [InlineData("severity: high", "severity: hihg", 4, 11, "did you mean 'high'")]
    [InlineData("why: Data", "wy: Data", 5, 1, "did you mean")]
    [InlineData("subject: path", "subject: paht", 6, 10, "did you mean")]
    [InlineData("{path.trouble}\"", "{path.trouble\"", 9, 26, "")]
    [InlineData("id: path-stopped", "id: check-path", 1, 5, "name the bad state")]
    [InlineData("id: path-stopped", "id: Path_Stopped", 1, 5, "kebab-case")]
    [InlineData("outcome: unknown", "outcome: pass", 12, 3, "at least one test")]
    public void Read_Mistake_IsAtItsPlaceAndSaysWhatToDo(string sound, string mistaken, int line, int column, string hint)
    {
        var rule = RuleText.Read(RuleText.Sound.Replace(sound, mistaken, StringComparison.Ordinal), out var diagnostics);

        Assert.Null(rule);
        var found = diagnostics.FirstOrDefault(diagnostic => diagnostic.Span.Line == line);
        Assert.True(found is not null, string.Join('\n', diagnostics));
        Assert.Equal(column, found.Span.Column);
        Assert.Contains(hint.Replace("'", "", StringComparison.Ordinal), $"{found.Message} {found.Hint}".Replace("'", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SeveralMistakes_TellsAllOfThemAtOnce()
    {
        var text = RuleText.Sound
            .Replace("severity: high", "severity: hihg", StringComparison.Ordinal)
            .Replace("expect: path.running", "expect: path.runing", StringComparison.Ordinal)
            .Replace("Start {path.name}", "Start {path.nam}", StringComparison.Ordinal);

        RuleText.Read(text, out var diagnostics);

        Assert.Equal([4, 8, 10], diagnostics.Select(diagnostic => diagnostic.Span.Line).Order());
    }

    [Fact]
    public void Read_Dyn_IsRefused()
    {
        var rule = RuleText.Read(RuleText.Sound.Replace("expect: path.running", "expect: dyn(path.running)", StringComparison.Ordinal), out var diagnostics);

        Assert.Null(rule);
        Assert.Contains("takes the type away", Assert.Single(diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ExpectationThatAnEmptyListMeets_IsWarnedAbout()
    {
        var text = RuleText.Sound.Replace("expect: path.running", "expect: path.terms.all(term, term.name != '')", StringComparison.Ordinal);

        var rule = RuleText.Read(text, out var diagnostics);

        Assert.NotNull(rule);
        var warning = Assert.Single(diagnostics);
        Assert.Equal((DiagnosticSeverity.Warning, 8), (warning.Severity, warning.Span.Line));
        Assert.Contains("all() is true when path.terms is empty", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FileOfAnotherName_SaysHowToRename()
    {
        RuleText.Read(RuleText.Sound, out var diagnostics, "rules/data/another.yaml");

        Assert.Contains("rename the file to path-stopped.yaml", Assert.Single(diagnostics).Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Threshold_IsAVariableThatPlansOverride()
    {
        var rule = RuleText.Read(RuleText.Sound.Replace("when: has(path.rpo)", "thresholds: { longest-lag: 90s }\nwhen: path.age > longestLag", StringComparison.Ordinal));

        var threshold = Assert.Single(rule.Thresholds);
        Assert.Equal("1m30s", threshold.ValueUnder(new Dictionary<string, double>()).ToString());
        Assert.Equal("5s", threshold.ValueUnder(new Dictionary<string, double> { ["longest-lag"] = 5 }).ToString());
    }

    [Theory]
    [InlineData("timestamp('2026-01-02T03:04:05.123456Z')", "2026-01-02T03:04:05Z")]
    [InlineData("duration('26h3m4.5s')", "1d2h3m4s")]
    [InlineData("duration('1.5s')", "1.5s")]
    public void Render_Times_AreWrittenAsPeopleReadThem(string expression, string expected) =>
        Assert.Equal(expected, RuleText.Read(RuleText.Sound.Replace("Start {path.name}.", $"{{{expression}}}", StringComparison.Ordinal)).Fix.Text.Render([]));

    [Fact]
    public void Read_DoubledBraces_AreBraces() =>
        Assert.Equal("{ rto: 10m }", RuleText.Read(RuleText.Sound.Replace("Start {path.name}.", "{{ rto: 10m }}", StringComparison.Ordinal)).Fix.Text.Render([]));
}
