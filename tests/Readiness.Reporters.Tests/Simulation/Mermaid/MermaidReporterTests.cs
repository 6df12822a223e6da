using System.Text.RegularExpressions;
using Readiness.Core.Reports;
using Readiness.Core.Simulation.Reports;
using Readiness.Reporters.Simulation.Mermaid;

namespace Readiness.Reporters.Tests.Simulation.Mermaid;

public sealed partial class MermaidReporterTests
{
    [Fact]
    public void Write_NestedSite_StandsInItsParent()
    {
        var chart = Written(Simulations.Full);

        Assert.Matches(@"subgraph s0 \[""aliyun-hk, lost""\]\n(?:(?!  end).*\n)*    subgraph s1 \[""zone-a, lost""\]\n      c4\[""orders: mysql""\]\n    end\n  end\n", chart);
    }

    [Fact]
    public void Write_BrokenSwitch_IsARedLink()
    {
        var chart = Written(Simulations.Full);
        var links = chart.Split('\n').Where(line => line.Contains("-->", StringComparison.Ordinal) || line.Contains("-.->", StringComparison.Ordinal)).ToList();
        var broken = links.FindIndex(link => link.Contains("c2 -->|\"switch: broken\"| c3", StringComparison.Ordinal));

        Assert.Contains($"linkStyle {broken} stroke:#b3261e", chart, StringComparison.Ordinal);
        Assert.Contains("class c2 broken", chart, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_LostPerhapsLostAndClaimed_AreClasses()
    {
        var chart = Written(Simulations.Full);

        Assert.Contains("class c4 lost", chart, StringComparison.Ordinal);
        Assert.Contains("class c3 perhaps", chart, StringComparison.Ordinal);
        Assert.Contains("class c1 claimed", chart, StringComparison.Ordinal);
        Assert.DoesNotContain("class c0 claimed", chart, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_TwoLosses_AreTwoBoxesOfOneDiagram()
    {
        var loss = Simulations.Full.Losses[0];
        var chart = Written(Simulations.Full with { Losses = [loss, loss with { Run = Simulations.Mended }] });

        Assert.Single(Regex.Matches(chart, "flowchart"));
        Assert.Contains("subgraph l0 [", chart, StringComparison.Ordinal);
        Assert.Contains("subgraph l1 [", chart, StringComparison.Ordinal);
        Assert.Contains("l1c2 -->|\"switch\"| l1c3", chart, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("end", "\"end\"")]
    [InlineData("a\"]; click", "\"a#34;#93;#59; click\"")]
    [InlineData("<b>|`#", "\"#60;b#62;#124;#96;#35;\"")]
    [InlineData("香港 → 2\n%%", "\"香港 → 2 #37;#37;\"")]
    public void Write_SignsWithAMeaning_BecomeNumbers(string name, string label)
    {
        var map = Simulations.Map with { Sites = [Simulations.Map.Sites[0] with { Name = name }], Components = [], Steps = [] };

        Assert.Contains($"subgraph s0 [{label}]\n", Written(Simulations.Full with { Losses = [], Map = map }), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_HostileNames_StayInsideLabels()
    {
        var chart = Written(Simulations.Hostile("\"] --> end; click c0 \"javascript:x\"\n%% "));

        Assert.All(chart.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.DoesNotMatch(Foreign(), Quoted().Replace(line, "")));
    }

    [Fact]
    public void Write_MatrixOnly_DrawsTheEstateAsItStands()
    {
        var chart = Written(Simulations.Full with { Losses = [] });

        Assert.Contains("c2 -->|\"switch\"| c3", chart, StringComparison.Ordinal);
        Assert.DoesNotContain(", lost", chart, StringComparison.Ordinal);
    }

    private static string Written(SimulationReport report)
    {
        using var output = new StringWriter();
        new MermaidReporter().Write(report, output, new ReporterOptions(), Explained.Nothing);
        return output.ToString();
    }

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("javascript|click|%%")]
    private static partial Regex Foreign();
}
