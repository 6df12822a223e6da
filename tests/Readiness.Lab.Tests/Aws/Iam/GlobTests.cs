using Readiness.Lab.Aws.Iam.Evaluation;

namespace Readiness.Lab.Tests.Aws.Iam;

public sealed class GlobTests
{
    [Theory]
    [InlineData("*", "", true)]
    [InlineData("a*c", "abbc", true)]
    [InlineData("a*c", "abbd", false)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "ac", false)]
    [InlineData("*b*b", "abab", true)]
    [InlineData("route53:Change*", "ROUTE53:changeresourcerecordsets", true)]
    public void Matches_Pattern_CoversTheWholeText(string pattern, string text, bool expected) =>
        Assert.Equal(expected, Glob.Matches(pattern, text, ignoreCase: true));
}
