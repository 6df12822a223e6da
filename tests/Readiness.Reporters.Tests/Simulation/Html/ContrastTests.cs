using System.Globalization;
using System.Text.RegularExpressions;

namespace Readiness.Reporters.Tests.Simulation.Html;

/// <summary>Text must stand out from what it stands on: 4.5 to 1, as WCAG 2 asks at level AA.</summary>
public sealed partial class ContrastTests
{
    public static TheoryData<string, string> Pairs { get; } = new()
    {
        { "ink", "paper" }, { "soft", "paper" }, { "good", "paper" }, { "bad", "paper" }, { "doubt", "paper" },
        { "ink", "panel" }, { "soft", "panel" }, { "good", "panel" }, { "bad", "panel" }, { "doubt", "panel" },
        { "good", "good-wash" }, { "bad", "bad-wash" }, { "doubt", "doubt-wash" },
        { "ink", "box" }, { "soft", "box" }, { "ink", "perhaps" }, { "lost-ink", "lost" },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Text_OnItsGround_StandsOut(string text, string ground)
    {
        var themes = Theme().Matches(HtmlPages.Written(Simulations.Full)).Select(theme => theme.Value).ToList();

        Assert.Equal(2, themes.Count);
        Assert.All(themes, theme => Assert.True(Ratio(Colour(theme, text), Colour(theme, ground)) >= 4.5, $"{text} on {ground}: {Ratio(Colour(theme, text), Colour(theme, ground)):0.00}"));
    }

    [Theory]
    [InlineData("#ffffff", "#000000", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    public void Ratio_KnownPairs_IsAsPublished(string one, string other, double expected) => Assert.Equal(expected, Ratio(one, other), 0.01);

    private static string Colour(string theme, string name) => Regex.Match(theme, $"--{name}: (#[0-9a-f]{{6}});").Groups[1].Value;

    private static double Ratio(string one, string other)
    {
        double[] lights = [Luminance(one), Luminance(other)];
        return (lights.Max() + 0.05) / (lights.Min() + 0.05);
    }

    private static double Luminance(string colour) => (0.2126 * Channel(colour, 1)) + (0.7152 * Channel(colour, 3)) + (0.0722 * Channel(colour, 5));

    private static double Channel(string colour, int at)
    {
        var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex(@":root \{[^}]*\}")]
    private static partial Regex Theme();
}
