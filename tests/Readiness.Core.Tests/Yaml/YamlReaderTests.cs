using FsCheck;
using FsCheck.Fluent;
using Readiness.Core.Diagnostics;
using Readiness.Core.Yaml;

namespace Readiness.Core.Tests.Yaml;

public sealed class YamlReaderTests
{
    [Fact]
    public void Read_MappingsListsAndText_KeepOrderAndPositions()
    {
        var root = Assert.IsType<YamlMapping>(Reading.Tree("b: 1\na: [x, 'y z']\n"));

        Assert.Equal(["b", "a"], root.Entries.Select(entry => entry.Name));
        var list = Assert.IsType<YamlSequence>(root.Find("a")!.Value);
        Assert.Equal(["f.yaml:2:5", "f.yaml:2:8"], list.Items.Select(item => item.Span.ToString()));
        Assert.Equal(5, list.Items[1].Span.Length);
    }

    [Fact]
    public void Read_CarriageReturnsAndByteOrderMark_PositionsAreThoseOfTheFile()
    {
        var root = Assert.IsType<YamlMapping>(Reading.Tree("\ufeffa: 1\r\nb:\r\n  - 'c'\r\n"));

        Assert.Equal("a", root.Entries[0].Name);
        Assert.Equal("f.yaml:3:5", Assert.IsType<YamlSequence>(root.Entries[1].Value).Items[0].Span.ToString());
    }

    [Theory]
    [InlineData("", "f.yaml:1:1: the file is empty")]
    [InlineData("# only a comment\n", "f.yaml:1:1: the file is empty")]
    [InlineData("a: 1\nb: 2\na: 3\n", "f.yaml:3:1: 'a' is written twice: first in line 1 (keep one of them)")]
    [InlineData("a: {x: 1, x: 2}\n", "f.yaml:1:11: 'x' is written twice: first in line 1 (keep one of them)")]
    [InlineData("? [a]\n: 1\n", "f.yaml:1:3: a key must be text, not a list")]
    [InlineData("a: 1\n---\nb: 2\n", "f.yaml:2:1: a second document begins here (keep one document per file: remove the '---' and what follows)")]
    [InlineData("a: !env X\n", "f.yaml:1:4: tags such as !env are not supported (remove the tag)")]
    [InlineData("a: 'x\n", "f.yaml:1:4: this quoted text is never closed (add the closing ')")]
    [InlineData("a: \"x\\q\"\n", "f.yaml:1:4: this text holds an escape that YAML does not know (write \\\\ for a backslash, or use single quotes)")]
    [InlineData("a: {x: 1\nb: 2\n", "f.yaml:1:4: this '{' is never closed (add the matching '}')")]
    [InlineData("a: [1, 2\n", "f.yaml:1:4: this '[' is never closed (add the matching ']')")]
    [InlineData("a: @x\n", "f.yaml:1:4: a value cannot begin with '@' (put it in quotes)")]
    [InlineData("a: b: c\n", "f.yaml:1:5: a second ': ' in one value, or a line that is indented too far (put a value that holds ': ' in quotes, and align keys with their siblings)")]
    [InlineData("a: 1\0b\n", "f.yaml:1:5: this is not a text file: it holds the control character U+0000")]
    [InlineData("\u007fELF\u0002", "f.yaml:1:1: this is not a text file: it holds the control character U+007F")]
    public void Read_Mistake_SaysWhereAndWhat(string text, string expected) => Assert.Equal(expected, Reading.Mistakes(text));

    [Theory]
    [InlineData("a:\n\tb: 1\n", 2, 1)]
    [InlineData("a:\n  b: 1\n\tc: 2\n", 3, 1)]
    [InlineData("a:\n \tb: 1\n", 2, 2)]
    [InlineData("a:\n  - x\n\t- y\n", 3, 1)]
    [InlineData("x: |\n\ta\n", 2, 1)]
    public void Read_TabAsIndentation_SaysTab(string text, int line, int column) =>
        Assert.StartsWith($"f.yaml:{line}:{column}: a tab is used as indentation", Reading.Mistakes(text), StringComparison.Ordinal);

    [Fact]
    public void Read_TabsElsewhere_AreText() => Assert.Equal("a\n\tb\n", Reading.Value("x: |\n  a\n  \tb\ny:\t1\nz: [1,\n\t2]\n").Value);

    [Fact]
    public void Read_SeveralMistakes_AreAllReported() =>
        Assert.Equal(3, Reading.Mistakes("a: 1\na: 2\nb: !x 1\nb: 3\n").Split('\n').Length);

    [Fact]
    public void Read_TooDeep_StopsThere()
    {
        Assert.Equal("f.yaml:1:33: nested more than 32 levels deep", Reading.Mistakes(new string('[', 100_000)));
        Assert.StartsWith("f.yaml:3:3: nested more than 2 levels", Reading.Mistakes("a:\n b:\n  c: 1\n", YamlLimits.Default with { Depth = 2 }), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TooLongOrTooMany_IsRefused()
    {
        Assert.Equal("f.yaml:1:1: the file is longer than 10 characters, the most that is read", Reading.Mistakes("aaaaaaaaaaa", YamlLimits.Default with { Characters = 10 }));
        Assert.Equal("f.yaml:1:8: the file holds more than 3 keys and values", Reading.Mistakes("[1, 2, 3]", YamlLimits.Default with { Nodes = 3 }));
    }

    [Fact]
    public void Read_AnyText_NeverThrowsAndEitherReadsOrExplains() =>
        Prop.ForAll(Texts().ToArbitrary(), text =>
        {
            var diagnostics = new DiagnosticBag();
            return YamlReader.Read(new SourceText("f", text), diagnostics).Root is not null || diagnostics.HasErrors;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    internal static Gen<string> Texts() =>
        Gen.Elements("a", "b", "é", "\U0001F600", ": ", ":", "- ", "-", " ", "  ", "\n", "\n  ", "\r\n", "\t", "{", "}", "[", "]", ",", "'", "\"", "|\n  ", ">\n  ", "&a ", "*a", "!t ", "# ", "\\n", "\\u00e9", "\\", "? ", "%", "@", "---\n", "...\n", "\u2028", "\0")
            .ListOf()
            .Select(string.Concat);
}
