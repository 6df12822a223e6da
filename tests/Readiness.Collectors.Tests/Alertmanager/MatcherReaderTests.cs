using Readiness.Collectors.Alertmanager;

namespace Readiness.Collectors.Tests.Alertmanager;

public sealed class MatcherReaderTests
{
    [Theory]
    [InlineData("alertname=\"X\"", "alertname = X")]
    [InlineData("alertname = X", "alertname = X")]
    [InlineData("severity=~\"a|b\"", "severity =~ a|b")]
    [InlineData("severity!~a.*", "severity !~ a.*")]
    [InlineData("a!=\"\"", "a != ")]
    [InlineData("a=", "a = ")]
    [InlineData("{a=\"b,c\", d=\"e\"}", "a = b,c; d = e")]
    [InlineData("\"name with space\"=\"x\"", "name with space = x")]
    [InlineData("a=\"quote \\\" slash \\\\ digit \\d\"", "a = quote \" slash \\ digit \\d")]
    [InlineData("", "")]
    public void TryRead_Text_GivesItsMatchers(string text, string expected)
    {
        Assert.True(MatcherReader.TryRead(text, out var matchers));

        Assert.Equal(expected, string.Join("; ", matchers.Select(matcher => $"{matcher.Label} {matcher.Operator} {matcher.Value}")));
    }

    [Theory]
    [InlineData("alertname")]
    [InlineData("=x")]
    [InlineData("a=\"unfinished")]
    [InlineData("a=\"b\" c=\"d\"")]
    [InlineData("a>5")]
    public void TryRead_SomethingElse_IsRefused(string text) => Assert.False(MatcherReader.TryRead(text, out _));
}
