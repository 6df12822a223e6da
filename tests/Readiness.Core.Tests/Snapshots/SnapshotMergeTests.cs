using Readiness.Core.Diagnostics;
using Readiness.Core.Facts;
using Readiness.Core.Snapshots;
using Readiness.Core.Tests.Collecting;

namespace Readiness.Core.Tests.Snapshots;

public sealed class SnapshotMergeTests
{
    private static readonly Snapshot Whole = SnapshotFiles.Sample with { Components = [Of("a", "here", 2), Of("b", "here", 2)] };
    private static readonly Snapshot Part = SnapshotFiles.Sample with { Now = SnapshotFiles.Now.AddHours(1), Only = ["b"], Rules = [], Vantage = "aliyun-hk", Components = [Of("b", "there", 0)] };

    [Fact]
    public void Merge_ComponentThatAPartWasTakenFor_IsThatOfThePart()
    {
        var merged = Merge(Part, Whole)!;

        Assert.Equal(["a here", "b there"], Show(merged));
        Assert.Equal((SnapshotFiles.Now.AddHours(1), null, 0, 1), (merged.Now, merged.Vantage, merged.Only.Count, merged.Rules.Count));
    }

    [Fact]
    public void Merge_ComponentInTwoWholeParts_IsTheLatest() =>
        Assert.Equal(["a new", "b here"], Show(Merge(Whole, Whole with { Components = [Of("a", "new", 3)] })!));

    [Fact]
    public void Merge_PartsOnly_StaysAPart() => Assert.Equal(["b", "c"], Merge(Part, Part with { Only = ["c"], Components = [Of("c", "there", 0)] })!.Only);

    [Fact]
    public void Merge_Interrupted_StaysInterrupted() => Assert.True(Merge(Whole, Part with { IsInterrupted = true })!.IsInterrupted);

    [Fact]
    public void Merge_OtherPlanOrVersion_IsRefused()
    {
        var diagnostics = new DiagnosticBag();
        var other = Part with { Plan = new SourceText("plan.yaml", "other"), ToolVersion = "0.2.0" };

        Assert.Null(SnapshotMerge.Merge([(new SourceText("a.json", ""), Whole), (new SourceText("b.json", ""), other)], diagnostics));
        Assert.Equal(
            ["the snapshot was taken with version 0.2.0, a.json with 0.1.0", "the snapshot was taken with another plan than a.json"],
            diagnostics.InOrder().Select(mistake => mistake.Message));
    }

    private static Snapshot? Merge(params Snapshot[] parts) => SnapshotMerge.Merge([.. parts.Select(part => (new SourceText("part.json", ""), part))], new DiagnosticBag());

    private static SnapshotComponent Of(string name, string says, int hours) =>
        SnapshotFiles.Of(name, new PumpFacts { Says = Fact<string>.Present(says) }, SnapshotFiles.Now.AddHours(hours));

    private static IEnumerable<string> Show(Snapshot snapshot) =>
        snapshot.Components.Select(component => $"{component.Collected.Component} {((PumpFacts)component.Collected.Facts!).Says.Value}");
}
