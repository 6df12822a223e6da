using Readiness.Core.Facts;
using Readiness.Core.Tests.Collecting;

namespace Readiness.Core.Tests.Snapshots;

public sealed class SnapshotRoundTripTests
{
    [Fact]
    public void Read_WhatWasWritten_IsTheSameToTheByte()
    {
        var text = SnapshotFiles.Write(SnapshotFiles.Sample);

        Assert.Equal(text, SnapshotFiles.Write(SnapshotFiles.Read(text)));
    }

    [Fact]
    public void Read_Facts_KeepStatesAndProvenance()
    {
        var pump = (PumpFacts)SnapshotFiles.Read(SnapshotFiles.Write(SnapshotFiles.Sample)).Components[0].Collected.Facts!;

        Assert.Equal("naïve <b>", pump.Says.Value);
        Assert.Equal(SnapshotFiles.From, pump.Says.From);
        Assert.Equal(NotCollectedReason.Throttled, pump.Answers.Incomplete!.Reason);
    }

    [Fact]
    public void Read_ComponentWhoseQuestionsFailed_KeepsTheReason()
    {
        var why = new NotCollected(NotCollectedReason.Failed, "a bug");
        var written = SnapshotFiles.Write(SnapshotFiles.Sample with { Components = [SnapshotFiles.Sample.Components[0] with { Collected = SnapshotFiles.Sample.Components[0].Collected with { Unasked = why } }] });

        Assert.Equal(why, SnapshotFiles.Read(written).Components[0].Collected.Unasked);
    }

    [Fact]
    public void Read_Components_KeepTheirOrderAndWhatTheyAre() =>
        Assert.Equal(
            ["b pump False True", "a pump False True", "odd teleporter False False", "role pump True True"],
            SnapshotFiles.Read(SnapshotFiles.Write(SnapshotFiles.Sample)).Components
                .Select(component => component.Collected)
                .Select(component => $"{component.Component} {component.Kind} {component.IsImplied} {component.Facts is not null}"));

    [Fact]
    public void Read_Texts_AreThoseOfTheRun()
    {
        var snapshot = SnapshotFiles.Read(SnapshotFiles.Write(SnapshotFiles.Sample));

        Assert.Equal(("plan.yaml", "kind: FailoverPlan\n"), (snapshot.Plan.Name, snapshot.Plan.Text));
        Assert.Equal(("rules/a.yaml", "id: a\n"), (snapshot.Rules[0].Name, snapshot.Rules[0].Text));
        Assert.Equal(("waivers.yaml", "[]\n"), (snapshot.Waivers[0].Name, snapshot.Waivers[0].Text));
        Assert.Equal((SnapshotFiles.Now, "0.1.0", "office"), (snapshot.Now, snapshot.ToolVersion, snapshot.Vantage));
    }

    [Fact]
    public void Read_OtherWhiteSpace_IsNoChange()
    {
        using var document = System.Text.Json.JsonDocument.Parse(SnapshotFiles.Write(SnapshotFiles.Sample));

        Assert.Equal(4, SnapshotFiles.Read(System.Text.Json.JsonSerializer.Serialize(document.RootElement)).Components.Count);
    }
}
