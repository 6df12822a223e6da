using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Readiness.Core.Simulation.Fixes;
using Readiness.Core.Simulation.Reports;

namespace Readiness.Reporters.Tests.Simulation.Html.Browser;

/// <summary>The page as people see it: in a real browser, on a telephone, in the dark, on paper.</summary>
[Collection(nameof(InChromium))]
public sealed partial class PageInBrowserTests(RealChromium chromium)
{
    private static readonly Dictionary<string, SimulationReport> Reports = new(StringComparer.Ordinal)
    {
        ["broken"] = Simulations.Full,
        ["mended"] = Simulations.Full with { Losses = [new SimulatedLoss(Simulations.Mended, new Counterfactuals([], [], 0, false))] },
        ["unhit"] = Simulations.Full with { Losses = [new SimulatedLoss(Simulations.Unhit, new Counterfactuals([], [], 0, false))] },
        ["large"] = LargeEstate.Of(30),
    };

    public static MatrixTheoryData<string, int> Windows { get; } = new(Reports.Keys, [400, 768, 1280]);

    public static MatrixTheoryData<string, ColorScheme> Colours { get; } = new(Reports.Keys, [ColorScheme.Light, ColorScheme.Dark]);

    public static TheoryData<string> Pages { get; } = [.. Reports.Keys];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_Opened_AsksForNothingAndComplainsOfNothing(string report)
    {
        await using var page = await OpenPage.OfAsync(chromium, Reports[report], 1280);

        Assert.Equal([page.Address], page.Requests);
        Assert.Empty(page.Complaints);
    }

    [Theory]
    [MemberData(nameof(Windows))]
    public async Task Page_AtAnyWidth_NothingReachesBeyondIt(string report, int width)
    {
        await using var page = await OpenPage.OfAsync(chromium, Reports[report], width);

        Assert.Empty(await page.LinesAsync(PageScripts.Overflowing));
    }

    [Theory]
    [MemberData(nameof(Windows))]
    public async Task Drawings_AtAnyWidth_TheirTextsKeepApartAndInTheirBoxes(string report, int width)
    {
        await using var page = await OpenPage.OfAsync(chromium, Reports[report], width);

        Assert.Empty(await page.LinesAsync(PageScripts.Crowded));
    }

    [Theory]
    [MemberData(nameof(Colours))]
    public async Task Texts_InLightAndDark_StandOut(string report, ColorScheme colours)
    {
        await using var page = await OpenPage.OfAsync(chromium, Reports[report], 1280, colours);
        await page.ShowAllAsync();

        Assert.Empty(await page.LinesAsync(PageScripts.Faint));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(1280)]
    public async Task BrokenLink_IsMarkedWithoutItsColour(int width)
    {
        await using var page = await OpenPage.OfAsync(chromium, Reports["broken"], width);

        var strokes = (await page.LinesAsync(PageScripts.Links)).Select(link => link.Split(' ', 3)).ToDictionary(link => link[1], link => link[2]);
        Assert.Equal(["broken", "unreached"], strokes.Keys.Order(StringComparer.Ordinal));
        Assert.NotEqual("none", strokes["broken"]);
        Assert.NotEqual(strokes["unreached"], strokes["broken"]);
        Assert.Equal(["a cross", "× switch"], (await page.LinesAsync(PageScripts.Signs)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Print_OnA4_KeepsTheGraphOnOneSheet(string report) => AssertOneSheetAsync(Reports[report]);

    [Fact]
    public Task Print_GraphHigherThanASheet_IsMadeToFit() => AssertOneSheetAsync(LargeEstate.Of(90));

    [Fact]
    public async Task Print_TableOfLosses_BreaksNoHeadInTwo()
    {
        await using var page = await OpenPage.OfAsync(chromium, Reports["large"], 1280);

        Assert.Contains(await page.PrintedAsync(), sheet => TableHead().IsMatch(sheet));
    }

    [GeneratedRegex(@"lost +detect +decide +switch +start +data +ends")]
    private static partial Regex TableHead();

    private async Task AssertOneSheetAsync(SimulationReport report)
    {
        await using var page = await OpenPage.OfAsync(chromium, report, 1280);
        var names = await page.LinesAsync(PageScripts.Names);
        var sheet = Assert.Single(await page.PrintedAsync(), sheet => sheet.Contains("The estate after the loss", StringComparison.Ordinal));

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Contains(name, sheet, StringComparison.Ordinal));
    }
}
