using Readiness.Expressions.Regex;

namespace Readiness.Expressions.Tests.Regex;

public sealed class Re2PatternTests
{
    [Theory]
    [InlineData("b", "abc")]
    [InlineData("^abc$", "abc")]
    [InlineData("", "")]
    [InlineData("^$", "")]
    [InlineData("$^", "")]
    [InlineData("(?m)$^", "a\n\nb")]
    [InlineData("a|", "zzz")]
    [InlineData("^(?:a|b)+$", "abba")]
    [InlineData("^(a*)*$", "aaa")]
    [InlineData("^a{2,3}$", "aaa")]
    [InlineData("a{2,}", "aaaa")]
    [InlineData("^a{0}b", "b")]
    [InlineData("a{,2}", "a{,2}")]
    [InlineData("a{x", "a{x")]
    [InlineData("a+?b*?c??", "a")]
    [InlineData("(?s)a.b", "a\nb")]
    [InlineData("(?m)^b$", "a\nb\nc")]
    [InlineData("(?i)straße", "STRAßE")]
    [InlineData("(?i)k", "\u212A")]
    [InlineData("(?i)[^x]", "y")]
    [InlineData("(?i:X)y", "xy")]
    [InlineData("(?U)a+", "a")]
    [InlineData("x(?i)y|Z", "z")]
    [InlineData("\\bfoo\\b", "a foo.")]
    [InlineData("\\Boo", "foo")]
    [InlineData("\\Aab\\z", "ab")]
    [InlineData("[[:alpha:]]+", "abc")]
    [InlineData("^[[:^digit:]]$", "x")]
    [InlineData("^[\\w--b]$", "0")]
    [InlineData("^[]a]$", "]")]
    [InlineData("^[a\\]-]$", "-")]
    [InlineData("[[:x]", ":")]
    [InlineData("^\\pN$", "\u0663")]
    [InlineData("^\\p{L}$", "é")]
    [InlineData("^\\p{Greek}+$", "αβγ")]
    [InlineData("\\p{^Greek}", "a")]
    [InlineData("\\P{Greek}", "a")]
    [InlineData("^\\p{Old_Italic}$", "\U00010300")]
    [InlineData("^.$", "\U0001F680")]
    [InlineData("^[^a]$", "\U0001F680")]
    [InlineData("\\x{1F680}", "\U0001F680")]
    [InlineData("\\x41\\101\\0", "AA\0")]
    [InlineData("\\Qa.b\\E*c", "a.bbbc")]
    [InlineData("(?P<n>b)(?<m>c)", "abc")]
    [InlineData("^([a-z0-9-]+[.])+com$", "foo.example.com")]
    [InlineData("api-(eu|us)-[0-9]+", "an api-xx and an api-eu-7")]
    public void IsMatch_TextThatThePatternDescribes_IsTrue(string pattern, string text) => Assert.True(Parse(pattern).IsMatch(text));

    [Theory]
    [InlineData("b$", "ab\n")]
    [InlineData("b\\z", "ab\n")]
    [InlineData("a.b", "a\nb")]
    [InlineData("\\d", "\u0663")]
    [InlineData("\\w", "é")]
    [InlineData("\\s", "\v")]
    [InlineData("^a{2}$", "aaa")]
    [InlineData("(?-i:X)", "x")]
    [InlineData("\\Qa.b\\E", "axb")]
    [InlineData("a\\bb", "a b")]
    [InlineData("^(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!")]
    [InlineData("a{1000}", "aaa")]
    [InlineData("[^\\x{0}-\\x{10FFFF}]", "anything")]
    [InlineData("a^b", "ab")]
    [InlineData("api-(eu|us)-[0-9]+", "api-eu- api-us")]
    [InlineData("(?i)[^k]", "\u212A")]
    public void IsMatch_TextThatItDoesNot_IsFalse(string pattern, string text) => Assert.False(Parse(pattern).IsMatch(text));

    [Theory]
    [InlineData("a(?=b)", "look-ahead and look-behind are not part of RE2: `(?=` at position 1")]
    [InlineData("(?<!x)b", "look-ahead and look-behind are not part of RE2: `(?<!` at position 0")]
    [InlineData("(a)\\1", "unknown escape: `\\1` at position 3")]
    [InlineData("\\Z", "unknown escape: `\\Z` at position 0")]
    [InlineData("\\C", "unknown escape: `\\C` at position 0")]
    [InlineData("a++", "a repetition directly after a repetition: `++` at position 1")]
    [InlineData("a**", "a repetition directly after a repetition: `**` at position 1")]
    [InlineData("*a", "nothing to repeat before the operator: `*` at position 0")]
    [InlineData("(a", "missing closing parenthesis: `(a` at position 0")]
    [InlineData("a)", "unexpected closing parenthesis: `)` at position 1")]
    [InlineData("[a", "missing closing bracket: `[a` at position 0")]
    [InlineData("\\", "a backslash at the end: `\\` at position 0")]
    [InlineData("a{1001}", "invalid repeat count: `{1001}` at position 1")]
    [InlineData("a{3,2}", "invalid repeat count: `{3,2}` at position 1")]
    [InlineData("(a{100}){100}", "repeat counts multiply to more than 1000: `{100}` at position 8")]
    [InlineData("[a-\\d]", "unknown escape: `\\d` at position 3")]
    [InlineData("[z-a]", "a range that ends before it begins: `z-a` at position 1")]
    [InlineData("[[:foo:]]", "unknown POSIX class: `[:foo:]` at position 1")]
    [InlineData("\\p{Klingon}", "unknown Unicode class: `\\p{Klingon}` at position 0")]
    [InlineData("(?P<n>a)(?P<n>b)", "a second group of the same name: `(?P<n>` at position 8")]
    [InlineData("(?P<n", "a group's name consists of ASCII letters, digits and underscores: `(?P<` at position 0")]
    [InlineData("(?>a)", "unknown kind of group: `(?>` at position 0")]
    [InlineData("(?i-)", "unknown kind of group: `(?i-)` at position 0")]
    public void TryParse_WrongPattern_SaysWhatAndWhere(string pattern, string expected)
    {
        Assert.False(Re2Pattern.TryParse(pattern, out _, out var error));
        Assert.Equal(expected, error);
    }

    [Fact]
    public void TryParse_HalfASurrogatePair_IsRefused()
    {
        Assert.False(Re2Pattern.TryParse("a\ud800", out _, out var error));
        Assert.Equal("half of a surrogate pair: `\ud800` at position 1", error);
    }

    [Fact]
    public void TryParse_PatternThatWouldBeHuge_IsRefused()
    {
        Assert.False(Re2Pattern.TryParse(string.Concat(Enumerable.Repeat("[ab]{1000}", 11)), out _, out var error));
        Assert.Contains("too large", error, StringComparison.Ordinal);
    }

    [Fact]
    public void TryParse_GroupsWithoutEnd_AreRefused()
    {
        Assert.False(Re2Pattern.TryParse(new string('(', 100_000), out _, out var error));
        Assert.Contains("too deep", error, StringComparison.Ordinal);
    }

    [Fact]
    public void IsMatch_StatesThatMultiply_StaysRightWhenTheyAreForgotten()
    {
        var pattern = Parse("[ab]*a[ab]{18}c");
        var random = new Random(7);
        var text = new string([.. Enumerable.Range(0, 60_000).Select(_ => random.Next(2) == 0 ? 'a' : 'b')]);
        Assert.False(pattern.IsMatch(text));
        Assert.True(pattern.IsMatch(text + "a" + text[..18] + "c"));
    }

    [Fact]
    public void IsMatch_OnceWarm_AllocatesNothing()
    {
        var pattern = Parse("^([a-z0-9-]+[.])+com$");
        pattern.IsMatch("foo.example.com");
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) pattern.IsMatch("foo.example.com");
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static Re2Pattern Parse(string pattern)
    {
        Assert.True(Re2Pattern.TryParse(pattern, out var parsed, out var error), error);
        return parsed;
    }
}
