using System.Text.Json;
using Readiness.Core.Reports;
using Readiness.Core.Simulation.Reports;
using Readiness.Reporters.Simulation.Json;

namespace Readiness.Reporters.Tests.Simulation.Json;

public sealed class SimulationJsonReporterTests
{
    private static readonly JsonElement Root = JsonDocument.Parse(Written(Simulations.Full)).RootElement;

    private static readonly JsonElement Run = Root.GetProperty("losses")[0].GetProperty("run");

    [Fact]
    public void Write_Head_TellsVersionAndExitCode()
    {
        Assert.Equal("readiness/v1", Root.GetProperty("apiVersion").GetString());
        Assert.Equal("Simulation", Root.GetProperty("kind").GetString());
        Assert.Equal(1, Root.GetProperty("exitCode").GetInt32());
    }

    [Fact]
    public void Write_BrokenChain_NeverIsAWordAndNoNumber()
    {
        Assert.Equal("switch", Run.GetProperty("brokenAt").GetString());
        Assert.Equal("never", Run.GetProperty("rto").GetProperty("best").GetString());
        Assert.False(Run.GetProperty("phases")[2].GetProperty("reached").GetBoolean());
    }

    [Fact]
    public void Write_UnknownLag_IsUnknownWithItsReason()
    {
        var path = Run.GetProperty("phases")[2].GetProperty("steps")[0];

        Assert.Equal("unknown", path.GetProperty("loses").GetProperty("worst").GetString());
        Assert.Equal("AccessDenied", path.GetProperty("lossParts")[0].GetProperty("missing").GetProperty("reason").GetString());
    }

    [Fact]
    public void Write_Part_HasBoundsAndSource()
    {
        var part = Run.GetProperty("phases")[0].GetProperty("steps")[0].GetProperty("parts")[0];

        Assert.Equal("15s", part.GetProperty("length").GetProperty("worst").GetString());
        Assert.Equal("GET /api/v1/targets", part.GetProperty("from")[0].GetProperty("operation").GetString());
    }

    [Fact]
    public void Write_FixSet_LeadsToARun()
    {
        var set = Root.GetProperty("losses")[0].GetProperty("fixes").GetProperty("working")[0];

        Assert.Equal("switch-not-permitted", set.GetProperty("fixes")[0].GetProperty("rule").GetString());
        Assert.Equal("yes", set.GetProperty("run").GetProperty("chainWorks").GetString());
        Assert.Equal("1m43s", set.GetProperty("run").GetProperty("rto").GetProperty("expected").GetString());
        Assert.Equal("missed", set.GetProperty("run").GetProperty("paths")[1].GetProperty("verdict").GetString());
    }

    [Fact]
    public void Write_MatrixRow_TellsWhatALaterFailoverWouldDo()
    {
        var row = Root.GetProperty("matrix")[2];

        Assert.Equal("no", row.GetProperty("callsForFailover").GetString());
        Assert.Equal("dns-writer would be refused", row.GetProperty("next").GetProperty("phases")[1].GetProperty("causes")[0].GetString());
    }

    [Fact]
    public void Write_Backtest_NamesTheAssumptionThatMayBeOff()
    {
        var row = Root.GetProperty("backtest").GetProperty("rows")[0];

        Assert.Equal("no", row.GetProperty("fits").GetString());
        Assert.Equal("documentation of the database", row.GetProperty("suspects")[0].GetProperty("part").GetProperty("assumed").GetString());
    }

    [Theory]
    [InlineData("monitoring", "proven")]
    [InlineData("assets", "claimed")]
    [InlineData("app-record", "unknown")]
    public void Write_Placement_SaysWhoSaysSo(string component, string known)
    {
        var written = Root.GetProperty("estate").GetProperty("components").EnumerateArray().Single(one => one.GetProperty("name").GetString() == component);

        Assert.Equal(known, written.GetProperty("place").GetProperty("known").GetString());
    }

    [Fact]
    public void Write_WithoutMatrixAndDrill_LeavesTheirKeysOut()
    {
        using var json = JsonDocument.Parse(Written(Simulations.Full with { Matrix = null, Backtest = null }));

        Assert.False(json.RootElement.TryGetProperty("matrix", out _));
        Assert.False(json.RootElement.TryGetProperty("backtest", out _));
    }

    private static string Written(SimulationReport report)
    {
        using var output = new StringWriter();
        new SimulationJsonReporter().Write(report, output, new ReporterOptions(), Explained.Nothing);
        return output.ToString();
    }
}
