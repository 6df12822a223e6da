using Readiness.Core.Rules.Effects;

namespace Readiness.Core.Tests.Rules;

public sealed class EffectReaderTests
{
    [Theory]
    [InlineData("path.running = true", typeof(SetEffect))]
    [InlineData("path.trouble = absent", typeof(SetEffect))]
    [InlineData("path.age = duration('0s')", typeof(SetEffect))]
    [InlineData("path.copySite = site outside scenario.lostSites", typeof(MoveEffect))]
    [InlineData("path.terms += term outside scenario.lostSites", typeof(AddEffect))]
    [InlineData("path.terms at most path.rpo", typeof(LimitEffect))]
    public void Read_EachForm_IsUnderstood(string effect, Type form)
    {
        var read = Assert.Single(RuleText.Read(With(effect)).Fix.Effects);

        Assert.IsType(form, read);
        Assert.Equal(effect, read.Text);
    }

    [Fact]
    public void Read_Several_AreAllRead() =>
        Assert.Equal(["path.running = true", "path.trouble = absent"], RuleText.Read(With("path.running = true; path.trouble = absent")).Fix.Effects.Select(effect => effect.Text));

    [Fact]
    public void Read_PartOfATime_IsNamed() => Assert.Equal("run time", Assert.Single(RuleText.Read(With("path.terms[\\\"run time\\\"] at most path.rpo")).Fix.Effects).Target.Element);

    [Theory]
    [InlineData("path.runing = true", 6, "did you mean running?")]
    [InlineData("switch.permitted = true", 1, "the rule is about path")]
    [InlineData("path.running = 'yes'", 16, "")]
    [InlineData("path.running += source outside scenario.lostSites", 1, "only a list of records")]
    [InlineData("path.age at most path.rpo", 1, "only a list of the parts of a time")]
    [InlineData("path.running.now = true", 14, "nothing inside of it")]
    [InlineData("mend it", 1, "does not say what the fix changes")]
    [InlineData("path.running = true; path.runing = true", 27, "did you mean running?")]
    public void Read_Mistake_IsAtItsPlace(string effect, int column, string expected)
    {
        var rule = RuleText.Read(With(effect), out var diagnostics);

        Assert.Null(rule);
        var found = Assert.Single(diagnostics);
        // The text begins behind: fix: { text: "…", effect: "
        Assert.Equal(With(effect).Split('\n')[found.Span.Line - 1].IndexOf(effect, StringComparison.Ordinal) + column, found.Span.Column);
        Assert.Contains(expected, $"{found.Message} {found.Hint}", StringComparison.Ordinal);
    }

    private static string With(string effect) => RuleText.Sound.Replace("fix: { text: \"Start {path.name}.\" }", $"fix: {{ text: \"Start it.\", effect: \"{effect}\" }}", StringComparison.Ordinal);
}
