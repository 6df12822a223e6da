using Readiness.Core.Diagnostics;

namespace Readiness.Core.Tests.Diagnostics;

public sealed class DiagnosticRendererTests
{
    [Fact]
    public void Render_PlaceInALine_ShowsLineCaretsAndHint() =>
        Assert.Equal(
            """
            plan.yaml:2:3: error: unknown key 'regoin' in site 'aws-hk'
              2 |   regoin: ap-east-1
                |   ^^^^^^
              did you mean region?

            """,
            Render("sites:\n  regoin: ap-east-1\n", 2, 3, 6, "unknown key 'regoin' in site 'aws-hk'", "did you mean region?"));

    [Theory]
    [InlineData("\ta: b", 2, "  1 |     a: b\n    |     ^\n")]
    [InlineData("香港: b", 5, "  1 | 香港: b\n    |       ^\n")]
    [InlineData("😀 x", 4, "  1 | 😀 x\n    |    ^\n")]
    [InlineData("e\u0301 x", 4, "  1 | e\u0301 x\n    |   ^\n")]
    [InlineData("香x", 1, "  1 | 香x\n    | ^^\n")]
    [InlineData("a\0b", 2, "  1 | a\u2400b\n    |  ^\n")]
    public void Render_TabsWideAndControlCharacters_CaretStandsBelow(string line, int column, string expected) =>
        Assert.EndsWith(expected, Render(line, 1, column, 1, "m"), StringComparison.Ordinal);

    [Fact]
    public void Render_LongLine_ShowsTheMarkedPartWithin80Columns()
    {
        var text = Render(new string('a', 300) + "BAD" + new string('c', 300), 1, 301, 3, "m");

        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        var lines = text.Split('\n');
        Assert.Equal(lines[1].IndexOf("BAD", StringComparison.Ordinal), lines[2].IndexOf("^^^", StringComparison.Ordinal));
        Assert.StartsWith("  1 | …aaa", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("ccc…", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Render_LongMessageAndHint_WrapAt80Columns() =>
        Assert.All(
            Render("x", 1, 1, 1, string.Join(' ', Enumerable.Repeat("message", 30)), string.Join(' ', Enumerable.Repeat("hint", 60))).Split('\n'),
            line => Assert.InRange(line.Length, 0, 80));

    [Fact]
    public void Render_EndOfLineAndEmptyFile_DoNotFail()
    {
        Assert.EndsWith("  1 | ab\n    |   ^\n", Render("ab", 1, 3, 1, "m"), StringComparison.Ordinal);
        Assert.Equal("plan.yaml:1:1: error: m\n", Render("", 1, 1, 1, "m"));
    }

    [Fact]
    public void Render_HiddenText_ShowsAsterisks()
    {
        var source = new SourceText("plan.yaml", "a: 1\nuser: x, password: hunter2, port: y\n");
        source.Hide(source.Text.IndexOf("hunter2", StringComparison.Ordinal), 7);

        var text = DiagnosticRenderer.Render(Diagnostic.Error(new SourceSpan(source, 2, 34, 1), "m"));

        Assert.Contains("  2 | user: x, password: *******, port: y\n", text, StringComparison.Ordinal);
    }

    private static string Render(string text, int line, int column, int length, string message, string? hint = null) =>
        DiagnosticRenderer.Render(Diagnostic.Error(new SourceSpan(new SourceText("plan.yaml", text), line, column, length), message, hint));
}
