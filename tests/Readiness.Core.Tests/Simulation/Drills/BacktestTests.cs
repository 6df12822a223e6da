using Readiness.Core.Diagnostics;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Simulation;
using Readiness.Core.Simulation.Drills;

namespace Readiness.Core.Tests.Simulation.Drills;

public sealed class BacktestTests
{
    private static readonly Worlds World = new();

    [Fact]
    public void Of_MeasuredWithinItsBounds_Fits()
    {
        var row = Row("ends: { detect: 25s }");

        Assert.Equal(("detect", Answer.Yes), (row.Name, row.Fits));
        Assert.Empty(row.Suspects);
    }

    [Fact]
    public void Of_TooSlow_NamesWhatWasNotMeasuredAndWhatItWouldHaveToBe()
    {
        var propagation = Worlds.Term("propagation", 0, 60, 60) with { Assumed = Fact<string>.Present("the provider says so") };
        var world = World with { Switch = World.Switch with { Terms = Worlds.Of(propagation, Collected("TTL of the record", 30)) } };
        var row = Row("ends: { decide: 30s, switch: 3m30s }", world, 1);

        Assert.Equal((Answer.No, TimeSpan.FromSeconds(180)), (row.Fits, row.Observed));
        var suspect = Assert.Single(row.Suspects);
        // 180 seconds less the 30 of the TTL.
        Assert.Equal(("propagation", TimeSpan.FromSeconds(150)), (suspect.Part.Name, suspect.Implied));
    }

    [Fact]
    public void Of_PhaseWhoseBeginningNobodyMeasured_IsComparedFromTheLoss()
    {
        var row = Row("ends: { start: 2m }");

        Assert.Equal(("start (from the loss)", Answer.Yes), (row.Name, row.Fits));
    }

    [Fact]
    public void Of_BrokenLinkThatWorkedInTheDrill_DoesNotFit() =>
        Assert.Equal(Answer.No, Row("ends: { detect: 25s }", World with { Signal = World.Signal with { FiresOnDown = Worlds.No } }).Fits);

    [Fact]
    public void Of_UnknownPrediction_CannotBeCompared() =>
        Assert.Equal(Answer.Unknown, Row("ends: { detect: 25s }", World with { Signal = World.Signal with { Terms = FactList<TimeTerm>.Missing(NotCollected.NotRequested) } }).Fits);

    [Fact]
    public void Of_LostData_IsComparedByPath()
    {
        var row = Row("data: { orders→orders-dr: 90s }");

        Assert.Equal(("loss of orders→orders-dr", Answer.No), (row.Name, row.Fits));
    }

    [Fact]
    public void Read_Mistakes_AreAllTold()
    {
        var diagnostics = new DiagnosticBag();
        var drill = ObservedDrillReader.Read(
            new SourceText("drill.yaml", "apiVersion: readiness/v1\nkind: ObservedDrill\nscenario: primary-los\nends: { detct: 5s, switch: 10s, decide: 20, start: 5s }\ndata: { order: 1s }\nnote: x\n"),
            World.Plan, diagnostics);

        Assert.Null(drill);
        Assert.Equal(
            [
                "start ended before switch", "the phase 'decide': a duration needs a unit: 20s", "the plan has no scenario 'primary-los'", "the plan's chain has no path 'order'",
                "the plan's chain has no phase 'detct'", "unknown key 'note' in the drill",
            ],
            diagnostics.InOrder().Select(diagnostic => diagnostic.Message).Order(StringComparer.Ordinal));
    }

    private static TimeTerm Collected(string name, int seconds)
    {
        var fact = Fact<TimeSpan>.Present(TimeSpan.FromSeconds(seconds), new Provenance("route53", "ListResourceRecordSets", DateTimeOffset.UnixEpoch, TimeSpan.Zero));
        return TimeTerm.Always(name, fact);
    }

    private static BacktestRow Row(string measured, Worlds? world = null, int index = 0)
    {
        var diagnostics = new DiagnosticBag();
        var drill = ObservedDrillReader.Read(new SourceText("drill.yaml", $"apiVersion: readiness/v1\nkind: ObservedDrill\nscenario: primary-lost\n{measured}\n"), World.Plan, diagnostics);
        Assert.True(drill is not null, DiagnosticRenderer.Render(diagnostics.InOrder()));
        return Backtest.Of((world ?? World).Run(), drill).Rows[index];
    }
}
