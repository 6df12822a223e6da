using System.Globalization;
using System.Text;

namespace Readiness.Expressions.Tests.Laws;

/// <summary>No text makes the lexer, the parser, the checker or the evaluator throw or hang.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Texts = 4_000;

    private static readonly string[] Fragments =
    [
        "a", "x.y", "1", "-1", "0x1F", "1u", "1.5e3", "'s'", "\"\"\"t\"\"\"", "r'\\'", "b'\\xff'", "true", "null", "in", "(", ")", "[", "]", "{", "}", ",", ":", "?", ".", ".?", "[?",
        "+", "-", "*", "/", "%", "!", "==", "!=", "<", "<=", "&&", "||", " ", "\n", "//c\n", "has(", "all(", "exists(", "map(", "filter(", "cel.bind(", "size(", "duration('1s')",
        "`f`", "'", "\"", "\\", "\\u12", "\ud800", "\udc00", "\0", "é", "🚀", "9223372036854775808", "1e999", "for", "optional.of(", "e, ", "e",
    ];

    private static readonly string[] Valid =
    [
        "l.all(e, e > 0 && e < 9) ? m.a : i + 1",
        "r.lag + duration('1m') <= d || !has(r.lag)",
        "cel.bind(x, l.map(e, e * 2), x.exists(y, y in [1, 2]))",
        "{'a': 1, 'b': [1, 2]}['a'] == 1 && s.matches('^a+$')",
    ];

    [Fact]
    public void Compile_RandomTexts_NeitherThrowsNorHangs()
    {
        var seed = Environment.TickCount;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}"));
        var random = new Random(seed);
        for (var i = 0; i < Texts; i++) Try(i % 2 == 0 ? Assemble(random) : Mutate(random), seed);
    }

    [Theory]
    [InlineData("(", 100_000)]
    [InlineData("[", 100_000)]
    [InlineData("{1:", 30_000)]
    [InlineData("!", 100_000)]
    [InlineData("-", 100_000)]
    [InlineData("a.", 50_000)]
    [InlineData("a?", 50_000)]
    [InlineData("a?a:", 25_000)]
    [InlineData("1+", 50_000)]
    [InlineData("a&&", 30_000)]
    [InlineData("a[", 50_000)]
    [InlineData("f(", 50_000)]
    [InlineData("[1].map(x,", 10_000)]
    [InlineData("'", 100_000)]
    [InlineData("\\", 100_000)]
    [InlineData("1+", 1_000_000)]
    public void Compile_RepeatedText_IsRefusedWithABoundedReport(string part, int count)
    {
        var compilation = Leaves.Environment.Compile(string.Concat(Enumerable.Repeat(part, count)));
        Assert.True(compilation.HasErrors);
        Assert.InRange(compilation.Diagnostics.Count, 1, 100);
    }

    private static string Assemble(Random random)
    {
        var text = new StringBuilder();
        for (var count = random.Next(1, 30); count > 0; count--) text.Append(Fragments[random.Next(Fragments.Length)]);
        return text.ToString();
    }

    private static string Mutate(Random random)
    {
        var text = new StringBuilder(Valid[random.Next(Valid.Length)]);
        for (var count = random.Next(1, 6); count > 0 && text.Length > 0; count--)
        {
            var at = random.Next(text.Length);
            if (random.Next(3) == 0) text.Remove(at, 1);
            else if (random.Next(2) == 0) text.Insert(at, Fragments[random.Next(Fragments.Length)]);
            else text[at] = (char)random.Next(1, 0x250);
        }

        return text.ToString();
    }

    private static void Try(string text, int seed)
    {
        try
        {
            var compilation = Leaves.Environment.Compile(text);
            foreach (var diagnostic in compilation.Diagnostics) Assert.InRange(diagnostic.Start, 0, text.Length);
            compilation.Program?.Evaluate(Leaves.Values(0));
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"seed {seed}: {text}", exception);
        }
    }
}
