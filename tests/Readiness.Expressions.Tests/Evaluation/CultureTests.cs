using System.Globalization;

namespace Readiness.Expressions.Tests.Evaluation;

public sealed class CultureTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void Evaluate_AnyCulture_GivesTheSame(string name)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = WithOddConventions(name);
        try
        {
            Assert.Equal("'1.5'", Estate.Evaluate("string(double('1.5'))").ToString());
            Assert.True(Estate.Evaluate("double('1,5')").IsError);
            Assert.Equal("'1234.50 -7'", Estate.Evaluate("'%.2f %d'.format([1234.5, -7])").ToString());
            Assert.Equal("'iı'", Estate.Evaluate("'Iı'.lowerAscii()").ToString());
            Assert.True(Estate.Evaluate("'FILE'.matches('(?i)file')").IsTrue);
            Assert.True(Estate.Evaluate("int('-5') == -5 && '-5' == string(-5)").IsTrue);
            Assert.Equal("'-1.5s'", Estate.Evaluate("string(duration('-1500ms'))").ToString());
            Assert.Equal("'2026-01-31T00:00:00Z'", Estate.Evaluate("string(timestamp('2026-01-31T00:00:00Z'))").ToString());
            Assert.True(CelEnvironment.Standard.Compile("1.5e3 + 0x1F").HasErrors);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    // Without globalization data a culture has a name only, so that its conventions are set here.
    private static CultureInfo WithOddConventions(string name)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = name == "ar-SA" ? "\u061c-" : "−";
        return culture;
    }
}
