using FsCheck;
using FsCheck.Fluent;
using Readiness.Core.Diagnostics;
using Readiness.Core.Yaml;

namespace Readiness.Core.Tests.Yaml;

public sealed class SpanInsideTests
{
    [Theory]
    [InlineData("e: a + bad\n", 1, 8)]
    [InlineData("e: a +\n   bad\n", 2, 4)]
    [InlineData("e: a\n\n\n   + bad\n", 4, 6)]
    [InlineData("e: 'it''s bad'\n", 1, 11)]
    [InlineData("e: 'a\n\n  bad'\n", 3, 3)]
    [InlineData("e: \"a\\n \\u00e9 \\x41 bad\"\n", 1, 21)]
    [InlineData("e: \"\\U0001F600bad\"\n", 1, 15)]
    [InlineData("e: \"a\\\n    bad\"\n", 2, 5)]
    [InlineData("e: \"a\r\n  bad\"\r\n", 2, 3)]
    [InlineData("e: |\n  a\n  && bad\n", 3, 6)]
    [InlineData("e: |-\n  a\n\n\n    bad\n\n", 5, 5)]
    [InlineData("e: |2\n    a\n    bad\n", 3, 5)]
    [InlineData("e: |\r\n  a\r\n  bad\r\n", 3, 3)]
    [InlineData("e: >\n  a\n  && bad\n", 3, 6)]
    [InlineData("e: >-\n  a\n\n  b\n    more\n\n  bad\n", 7, 3)]
    [InlineData("e: &n # note\n  bad\n", 2, 3)]
    public void SpanInside_EachStyle_PointsIntoTheFile(string text, int line, int column)
    {
        var scalar = Reading.Value(text);
        var span = scalar.SpanInside(scalar.Value.IndexOf("bad", StringComparison.Ordinal), 3);

        Assert.Equal((line, column, 3), (span.Line, span.Column, span.Length));
    }

    [Fact]
    public void SpanInside_AcrossLines_EndsWithItsFirstLine()
    {
        var span = Reading.Value("e: |\n  one two\n  three\n").SpanInside(4, 20);

        Assert.Equal((2, 7, 3), (span.Line, span.Column, span.Length));
    }

    [Fact]
    public void SpanInside_BehindTheEnd_StaysAtTheEnd()
    {
        Assert.Equal(7, Reading.Value("e: abc\n").SpanInside(3, 1).Column);
        Assert.Equal(8, Reading.Value("e: 'abc'\n").SpanInside(99, 1).Column);
        Assert.Equal((3, 4), Reading.Value("e: |-\n\n  x\n").SpanInside(2, 1) is var span ? (span.Line, span.Column) : default);
    }

    [Fact]
    public void SpanInside_AnyTextThatIsNotEscaped_PointsToItself() =>
        Prop.ForAll(YamlReaderTests.Texts().Select(text => "k: " + text.Replace('\u2028', 'x')).ToArbitrary(), text =>
        {
            var root = YamlReader.Read(new SourceText("f", text), new DiagnosticBag()).Root;
            return Scalars(root).Where(scalar => scalar.Style != YamlScalarStyle.DoubleQuoted).All(PointsToItself);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static bool PointsToItself(YamlScalar scalar) =>
        Enumerable.Range(0, scalar.Value.Length).All(i =>
        {
            var span = scalar.SpanInside(i, 1);
            return char.IsWhiteSpace(scalar.Value[i]) || span.Source.Line(span.Line)[span.Column - 1] == scalar.Value[i];
        });

    private static IEnumerable<YamlScalar> Scalars(YamlNode? node) => node switch
    {
        YamlScalar scalar => [scalar],
        YamlSequence sequence => sequence.Items.SelectMany(Scalars),
        YamlMapping mapping => mapping.Entries.SelectMany(entry => Scalars(entry.Value).Prepend(entry.Key)),
        _ => [],
    };
}
