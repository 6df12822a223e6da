using Readiness.Core.Diagnostics;

namespace Readiness.Core.Tests.Diagnostics;

public sealed class DidYouMeanTests
{
    [Theory]
    [InlineData("netwroks", "networks")]
    [InlineData("Networks", "networks")]
    [InlineData("network", "networks")]
    [InlineData("rto", "rpo")]
    [InlineData("regoin", "region")]
    [InlineData("zone", null)]
    [InlineData("x", null)]
    public void Closest_Misspelt_FindsTheWordOrNothing(string word, string? expected) =>
        Assert.Equal(expected, DidYouMean.Closest(word, ["networks", "region", "rpo", "provider"]));

    [Fact]
    public void Hint_NothingNear_ListsWhatThereIs()
    {
        Assert.Equal("known keys: a, b", DidYouMean.Hint("zzzz", ["b", "a"], "keys"));
        Assert.Equal("known keys: a1, a2, a3 and 17 more", DidYouMean.Hint("zzzzzzzz", Enumerable.Range(1, 20).Select(number => number < 4 ? $"a{number}" : $"long-name-{number}"), "keys"));
        Assert.Equal("there are no sites here", DidYouMean.Hint("zzzz", [], "sites"));
    }
}
