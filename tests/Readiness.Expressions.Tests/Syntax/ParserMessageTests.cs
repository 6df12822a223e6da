namespace Readiness.Expressions.Tests.Syntax;

public sealed class ParserMessageTests
{
    [Theory]
    [InlineData("1 +", "3+0: the expression ends where a value should be")]
    [InlineData("(1", "2+0: the expression ends where ')' should be")]
    [InlineData("f(,)", "2+1: there is , where a value should be")]
    [InlineData("[1, 2", "5+0: the expression ends where ',' or ']' should be")]
    [InlineData("{'a' 1}", "5+1: there is 1 where ':' and the value should be")]
    [InlineData("1 ? 2 : 3 : 4", "10+1: there is : where an operator or the end should be")]
    [InlineData("true ? false ? 1 : 2 : 3", "13+1: a condition between ? and : needs parentheses")]
    [InlineData("a = 1", "2+1: = is no operator (did you mean ==?)")]
    [InlineData("a & b", "2+1: & is no operator (did you mean &&?)")]
    [InlineData("'abc", "0+4: the string is not closed")]
    [InlineData("'a\nb'", "0+2: the string is not closed (a string over several lines is written in three quotes)")]
    [InlineData("'\\q'", "1+2: \\q is no escape sequence (known are \\a \\b \\f \\n \\r \\t \\v \\\\ \\? \\\" \\' \\` \\x41 \\101 \\u0041 \\U00000041)")]
    [InlineData("'\\ud800'", "1+6: \\ud800 is no character that a literal of this kind can hold")]
    [InlineData("1uu", "0+3: 1uu is no number")]
    [InlineData("9223372036854775808", "0+19: 9223372036854775808 is too large for an int (64 bits)")]
    [InlineData("1e309", "0+5: 1e309 is too large for a double (64 bits)")]
    [InlineData("for + 1", "0+3: for is a reserved word")]
    [InlineData("a.true", "2+4: there is true where the name of a field or function should be")]
    [InlineData("has(x)", "4+1: has() takes a field (write has(record.field))")]
    [InlineData("l.all(x.y, true)", "6+3: all() declares a name here (write list.all(element, condition))")]
    [InlineData("l.exists(i, i, true)", "12+1: i is declared twice")]
    [InlineData("Replica{lag: 1}", "0+7: a record cannot be written as a literal (records come from facts; for a map write {'key': value})")]
    [InlineData("“x”", "0+1: typographic quotes do not make a string (write ' or \")")]
    [InlineData("a\u00a0b", "1+1: a no-break space is not a blank of the language (replace it by an ordinary space)")]
    public void Compile_BrokenText_TellsWhatIsWrongAndWhere(string text, string expected) =>
        Assert.Equal(expected, Told(text)[0]);

    [Fact]
    public void Compile_SeveralMistakes_TellsAllOfThem()
    {
        var told = Told("f(1 +, 'a' = 2, [3, }, x.true)");

        Assert.Contains(told, t => t.StartsWith("5+1: there is ,", StringComparison.Ordinal));
        Assert.Contains(told, t => t.Contains("= is no operator", StringComparison.Ordinal));
        Assert.Contains(told, t => t.StartsWith("20+1: there is }", StringComparison.Ordinal));
        Assert.True(told.Count >= 3);
    }

    [Fact]
    public void Compile_ManyMistakes_StopsAtTheLimit()
    {
        var text = string.Join(" + ", Enumerable.Repeat("'\\q'", 100));

        Assert.Equal(30, Told(text).Count);
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("!", "")]
    [InlineData("-", "")]
    [InlineData("f(", ")")]
    public void Compile_DeepNesting_IsAnError(string open, string close)
    {
        var text = string.Concat(Enumerable.Repeat(open, 10_000)) + "x" + string.Concat(Enumerable.Repeat(close, 10_000));

        Assert.Contains("nested deeper than 250 levels", Told(text)[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 + ")]
    [InlineData("x.a.")]
    public void Compile_LongChain_IsAnError(string link)
    {
        var text = string.Concat(Enumerable.Repeat(link, 5_000)) + "y";

        Assert.Contains(Told(text), t => t.Contains("nested deeper than 250 levels", StringComparison.Ordinal));
    }

    [Fact]
    public void Compile_LongLogic_IsFlatAndFine()
    {
        var text = string.Join(" && ", Enumerable.Repeat("true", 5_000));

        Assert.True(Estate.Evaluate(text).IsTrue);
    }

    [Fact]
    public void Compile_TooLongText_IsAnError() =>
        Assert.Equal("0+0: the expression has 100001 characters; at most 100000 are read", Told(new string(' ', 100_001))[0]);

    private static List<string> Told(string text) =>
        [.. CelEnvironment.Standard.Compile(text).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)
            .Select(d => $"{d.Start}+{d.Length}: {d.Message}{(d.Hint is null ? "" : $" ({d.Hint})")}")];
}
