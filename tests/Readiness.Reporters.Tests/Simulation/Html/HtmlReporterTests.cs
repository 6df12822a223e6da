using System.Xml.Linq;
using Readiness.Core.Simulation;
using Readiness.Core.Simulation.Fixes;
using Readiness.Core.Simulation.Reports;
using Readiness.Core.Simulation.Runs;
using Readiness.Core.Simulation.Time;

namespace Readiness.Reporters.Tests.Simulation.Html;

public sealed class HtmlReporterTests
{
    private static readonly XElement Page = HtmlPages.Parsed(Simulations.Full);

    [Fact]
    public void Write_Page_NeedsNothingFromElsewhere()
    {
        Assert.DoesNotContain(Page.Descendants(), element => element.Name.LocalName is "script" or "link" or "img" or "iframe" or "object" or "use" or "image");
        Assert.All(Page.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "href" or "src"), attribute => Assert.StartsWith("#", attribute.Value, StringComparison.Ordinal));
        Assert.DoesNotContain("url(", HtmlPages.Written(Simulations.Full), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", HtmlPages.Written(Simulations.Full), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Write_BrokenChain_SaysWhereInOneSentence() => Assert.Equal("The failover fails at switch", Page.OfClass("stamp").Single().Value);

    [Fact]
    public void Write_Timeline_HasARowForEachPhaseThatEndsAtTheBrokenOne()
    {
        var rows = Rows(Page);

        Assert.Equal(["1 Detect", "2 Switch", "3 Data"], rows.Select(row => row.Descendants("b").First().Value));
        Assert.Single(rows[0].OfClass("bar"));
        Assert.Empty(rows[0].OfClass("stop"));
        Assert.Single(rows[1].OfClass("stop"));
        Assert.Contains("dns-writer would be refused", rows[1].Value, StringComparison.Ordinal);
        Assert.Contains("unreached", (string)rows[2].Attribute("class")!, StringComparison.Ordinal);
        Assert.Empty(rows[2].OfClass("bar"));
    }

    [Fact]
    public void Write_Timeline_PlacesBarsOnOneScaleWithTheObjective()
    {
        var rows = Rows(HtmlPages.Parsed(Of(Simulations.Mended)));
        var limit = Percent(rows[0].OfClass("limit").Single(), "x1");
        var ends = rows.Select(row => row.OfClass("bar").Single()).Select(bar => Percent(bar, "x") + Percent(bar, "width")).ToList();

        Assert.Equal(600, limit / ends[2] * 103, 1.0);
        Assert.Equal(73.0 / 103, ends[1] / ends[2], 0.01);
        Assert.All(rows, row => Assert.Equal(limit, Percent(row.OfClass("limit").Single(), "x1")));
    }

    [Fact]
    public void Write_UnknownWorst_IsLeftOpenAndNeverABound()
    {
        var open = Simulations.Mended with
        {
            Phases = [.. Simulations.Mended.Phases.Take(1).Select(phase => phase with { Works = Answer.Unknown, Takes = new Interval(Bound.Of(TimeSpan.FromSeconds(15)), Bound.Unknown, Bound.Unknown) })],
        };
        var row = Rows(HtmlPages.Parsed(Of(open)))[0];

        Assert.Single(row.OfClass("open"));
        Assert.Empty(row.OfClass("bar"));
        Assert.Contains("t+? the loss is noticed, if it works (t+15s or later)", row.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Arithmetic_NamesSourcesAssumptionsAndWhatIsMissing()
    {
        var sources = Page.OfClass("source").Select(source => source.Value).ToList();

        Assert.Contains("from GET /api/v1/targets at http://10.20.0.9:9090, 14:58:01Z", sources);
        Assert.Contains("assumed: documentation of the database", sources);
        Assert.Contains("unknown: AccessDenied, SHOW REPLICA STATUS was refused", sources);
    }

    [Fact]
    public void Write_Fixes_SaysWhatIsStillMissed()
    {
        Assert.Contains("Grant dns-writer exactly this change.", Page.Value, StringComparison.Ordinal);
        Assert.Contains("and still misses the RPO of assets.", Page.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_LargerSetThatHoldsTheSmaller_TellsTheRestOnly()
    {
        var loss = Simulations.Full.Losses[0];
        var first = loss.Fixes.Working[0];
        var second = first.Fixes[0] with { Text = "Copy more often." };
        var page = HtmlPages.Parsed(Simulations.Full with { Losses = [loss with { Fixes = loss.Fixes with { Succeeding = [new FixSet([.. first.Fixes, second], first.Run)] } }] });
        var lists = page.OfClass("fixes").ToList();

        Assert.Equal(2, lists.Count);
        Assert.Equal("2", (string?)lists[1].Attribute("start"));
        Assert.DoesNotContain("Grant", lists[1].Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Matrix_HasARowForEachLoss()
    {
        var table = Page.Descendants("table").Single(table => table.Value.StartsWith("Where it keeps serving", StringComparison.Ordinal));

        Assert.Equal(3, table.Element("tbody")!.Elements("tr").Count());
        Assert.EndsWith("keeps serving, unprotected", table.Element("tbody")!.Elements("tr").Last().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Backtest_StandsBesideThePrediction() => Assert.Contains(Page.Descendants("tr"), row => row.Value.Contains("40s", StringComparison.Ordinal) && row.Value.EndsWith("NOT AS PREDICTED", StringComparison.Ordinal));

    [Fact]
    public void Write_LossThatCallsForNothing_SaysSoAndShowsWhatWouldComeNext()
    {
        var page = HtmlPages.Parsed(Of(Simulations.Unhit));

        Assert.StartsWith("No failover is called for", page.OfClass("stamp").Single().Value, StringComparison.Ordinal);
        Assert.Contains("If the primary were lost then, too (primary-lost): The failover fails at switch.", page.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_SeveralLosses_AreSummedUpWithLinksThatLeadSomewhere()
    {
        var loss = Simulations.Full.Losses[0];
        var page = HtmlPages.Parsed(Simulations.Full with { Losses = [loss, loss] });
        var ids = page.Descendants().Attributes("id").Select(id => "#" + id.Value).ToList();

        Assert.Equal(ids, page.Descendants("a").Select(link => (string?)link.Attribute("href")));
        Assert.Equal(2, ids.Distinct().Count());
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("</style></title><svg onload=x>&amp;]]>--")]
    public void Write_HostileNames_StayText(string text)
    {
        var page = HtmlPages.Parsed(Simulations.Hostile(text));

        Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName is "script" or "img");
        Assert.DoesNotContain(page.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.Equal(text, page.Descendants("h1").Single().Value);
        Assert.Contains(page.OfClass("cause"), cause => cause.Value == text);
    }

    [Fact]
    public void Write_SignsThatNoPageMayHold_AreReplaced()
    {
        var page = HtmlPages.Parsed(Simulations.Hostile("a\u001b[31m\u202eb\ud800\0"));

        Assert.Equal("a\ufffd[31m\ufffdb\ufffd\ufffd", page.Descendants("h1").Single().Value);
    }

    [Fact]
    public void Write_NoEmptyElement_UsesTheShortFormThatHtmlDoesNotKnow() =>
        Assert.DoesNotMatch("<(?!meta)[a-z0-9]+(?: [^>]*)?/>", HtmlPages.Written(Simulations.Full));

    [Fact]
    public void Write_ForReadersAloud_TablesAndDrawingsAreNamed()
    {
        Assert.All(Page.Descendants("th"), head => Assert.NotNull(head.Attribute("scope")));
        Assert.All(Page.Descendants("table"), table => Assert.NotNull(table.Element("caption")));
        Assert.All(Page.Descendants("svg").Where(svg => svg.Attribute("aria-hidden") is null), svg => Assert.True(svg.Attribute("aria-label") is not null && svg.Element("title") is not null));
        Assert.Contains("Lost: aliyun-hk, zone-a, orders. Broken: dns-writer→app-record (switch).", Page.Descendants("desc").First().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Twice_IsTheSameToTheByte() => Assert.Equal(HtmlPages.Written(Simulations.Full), HtmlPages.Written(Simulations.Full));

    private static SimulationReport Of(LossRun run) => Simulations.Full with { Losses = [new SimulatedLoss(run, new Counterfactuals([], [], 0, false))], Matrix = null, Backtest = null };

    private static List<XElement> Rows(XElement page) =>
        [.. page.OfClass("phases").First().Elements("li").Where(row => !((string)row.Attribute("class")!).Contains("axis", StringComparison.Ordinal))];

    private static double Percent(XElement shape, string attribute) => double.Parse(shape.Attribute(attribute)!.Value.TrimEnd('%'), System.Globalization.CultureInfo.InvariantCulture);
}
