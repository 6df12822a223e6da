using System.Globalization;
using System.Xml.Linq;
using Readiness.Core.Facts;
using Readiness.Core.Plans;
using Readiness.Core.Simulation;
using Readiness.Core.Simulation.Reports;

namespace Readiness.Reporters.Tests.Simulation.Html;

public sealed class EstateGraphTests
{
    private static readonly XElement Page = HtmlPages.Parsed(Simulations.Full);

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(3, 9, 1)]
    [InlineData(6, 30, 1)]
    [InlineData(6, 30, 3)]
    [InlineData(9, 80, 4)]
    [InlineData(2, 0, 1)]
    [InlineData(0, 3, 1)]
    public void Write_Estates_BoxesDoNotOverlapAndStayOnTheSheet(int sites, int components, int depth)
    {
        foreach (var svg in Graphs(Made(sites, components, depth)))
        {
            var boxes = svg.OfClass("component").Select(Box).ToList();
            var frames = svg.OfClass("site").Select(Box).ToList();
            var sheet = ((string)svg.Attribute("viewBox")!).Split(' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();

            Assert.Equal(components, boxes.Count);
            Assert.All(Pairs(boxes), pair => Assert.False(Overlap(pair.One, pair.Other)));
            Assert.All(Pairs(frames), pair => Assert.True(!Overlap(pair.One, pair.Other) || Holds(pair.One, pair.Other)));
            Assert.All(boxes, box => Assert.Contains(frames, frame => Holds(frame, box)));
            Assert.All(frames, frame => Assert.True(frame.Right <= sheet[2] && frame.Bottom <= sheet[3]));
        }
    }

    [Theory]
    [InlineData(6, 30, 4)]
    [InlineData(9, 80, 3)]
    public void Write_LongNames_FitTheirBoxes(int sites, int components, int depth)
    {
        foreach (var group in Graphs(Made(sites, components, depth)).SelectMany(svg => svg.Elements("g")).Where(group => group.OfClass("component").Any()))
        {
            var box = Box(group.OfClass("component").Single());

            Assert.All(group.OfClass("name"), text => Assert.InRange(Right(text, 13), box.Left, box.Right));
            Assert.All(group.OfClass("kind"), text => Assert.InRange(Right(text, 11), box.Left, box.Right));
            Assert.All(group.OfClass("mark").Select(Box), mark => Assert.True(Holds(box, mark)));
        }
    }

    [Fact]
    public void Write_LongName_IsWholeInTheTitleAndKeepsItsEnd()
    {
        var name = new string('n', 60) + "-17";
        var map = new EstateMap([], [new MappedComponent(name, "mysql", Placement.Claimed("nowhere"))], []);
        var group = Graphs(map)[0].Elements("g").Single(group => group.OfClass("component").Any());

        Assert.StartsWith(name, group.Element("title")!.Value, StringComparison.Ordinal);
        Assert.EndsWith("-17", group.OfClass("name").Single().Value, StringComparison.Ordinal);
        Assert.Contains("…", group.OfClass("name").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_LostAndClaimed_LookDifferent()
    {
        var shapes = Page.OfClass("wide").Single().Elements("g").Where(group => group.OfClass("component").Any())
            .ToDictionary(group => group.OfClass("name").Single().Value, group => (string)group.OfClass("component").Single().Attribute("class")!);

        Assert.Equal("component lost", shapes["orders"]);
        Assert.Equal("component", shapes["monitoring"]);
        Assert.Equal("component claimed", shapes["failover-monitor"]);
        Assert.Equal("component claimed perhaps", shapes["app-record"]);
        Assert.Single(Page.OfClass("wide").Single().OfClass("strike"));
    }

    [Fact]
    public void Write_BrokenLink_HasACrossThatStandsOnNoBox()
    {
        foreach (var svg in Page.OfClass("graph"))
        {
            var cross = svg.Descendants("circle").Single();
            var around = new Rectangle(cross.Number("cx") - 8, cross.Number("cy") - 8, 16, 16);

            Assert.DoesNotContain(svg.OfClass("site"), site => Overlap(Box(site), around));
            Assert.Single(svg.Descendants("path"), path => (string?)path.Attribute("class") == "link broken");
            Assert.Single(svg.Descendants("path"), path => (string?)path.Attribute("class") == "link unreached");
        }
    }

    [Fact]
    public void Write_ComponentThatNobodyCanPlace_StandsInABoxThatSaysSo() => Assert.Contains("place unknown", Page.OfClass("wide").Single().OfClass("site-name").Select(text => text.Value));

    private static List<XElement> Graphs(EstateMap map) => [.. HtmlPages.Parsed(Simulations.Full with { Map = map, Losses = [], Matrix = null }).OfClass("graph")];

    /// <param name="depth">Of so many sites each stands in the one before it.</param>
    private static EstateMap Made(int sites, int components, int depth) => new(
        [.. Enumerable.Range(0, sites).Select(i => new MappedSite($"site-{i}", i % depth == 0 ? null : $"site-{i - 1}", "some-provider", "a-region-with-a-long-name-1", SiteRole.Standby))],
        [.. Enumerable.Range(0, components).Select(i => new MappedComponent($"component-{new string((char)('a' + (i % 26)), i % 40)}-{(i % 3 == 0 ? "香港" : "")}{i}", "aws.route53.record", sites == 0 ? Placement.Unknown(NotCollected.NotRequested) : Placement.Claimed($"site-{i % sites}")))],
        []);

    private static Rectangle Box(XElement shape) => new(shape.Number("x"), shape.Number("y"), shape.Number("width"), shape.Number("height"));

    // What browsers take for a fixed-width face: six tenths of an em for what is Latin, a whole one for what is East Asian.
    private static double Right(XElement text, double size) => text.Number("x") + (text.Value.Sum(sign => sign < 0x300 ? 0.6 : 1.0) * size);

    private static bool Overlap(Rectangle one, Rectangle other) => one.Left < other.Right && other.Left < one.Right && one.Top < other.Bottom && other.Top < one.Bottom;

    private static bool Holds(Rectangle outer, Rectangle inner) => inner.Left >= outer.Left && inner.Right <= outer.Right && inner.Top >= outer.Top && inner.Bottom <= outer.Bottom;

    private static IEnumerable<(Rectangle One, Rectangle Other)> Pairs(List<Rectangle> boxes) =>
        boxes.SelectMany((one, i) => boxes.Skip(i + 1).Select(other => (one, other)));

    private sealed record Rectangle(double Left, double Top, double Width, double Height)
    {
        public double Right => Left + Width;

        public double Bottom => Top + Height;
    }
}
