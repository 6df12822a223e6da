using Readiness.Core.Snapshots;

namespace Readiness.Core.Tests.Snapshots;

public sealed class SnapshotMistakeTests
{
    private static readonly string Good = SnapshotFiles.Write(SnapshotFiles.Sample);

    [Fact]
    public void Read_CutOff_SaysSo() => Assert.EndsWith("the snapshot is cut off: the file ends in the middle", SnapshotFiles.MistakeIn(Good[..(Good.Length / 2)]), StringComparison.Ordinal);

    [Fact]
    public void Read_CutOffAnywhere_IsNeverTakenForWhole()
    {
        for (var length = 0; length < Good.Length - 2; length += 7) SnapshotFiles.MistakeIn(Good[..length]);
    }

    [Fact]
    public void Read_Empty_SaysSo() => Assert.Equal("1:1 the file is empty", SnapshotFiles.MistakeIn(" \n"));

    [Fact]
    public void Read_OtherFormat_NamesBoth() =>
        Assert.Equal(
            "1:1 the snapshot is of the format readiness-snapshot/2; this version reads readiness-snapshot/1",
            SnapshotFiles.MistakeIn(Good.Replace("readiness-snapshot/1", "readiness-snapshot/2", StringComparison.Ordinal)));

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("\"x\"")]
    [InlineData("{\"format\":\"sarif\"}")]
    public void Read_OtherJson_IsNoSnapshot(string text) => Assert.Equal("1:1 the file is not a snapshot", SnapshotFiles.MistakeIn(text));

    [Theory]
    [InlineData("Unreachable", "AccessDenied")]
    [InlineData("kind: FailoverPlan", "kind: Failoverplan")]
    [InlineData("2025-03-01T14:55:00Z", "2026-03-01T14:55:00Z")]
    public void Read_Edited_SaysSo(string from, string to) =>
        Assert.Equal("1:1 the snapshot was changed after it was taken: its checksum does not fit its content", SnapshotFiles.MistakeIn(Good.Replace(from, to, StringComparison.Ordinal)));

    [Fact]
    public void Read_NoJson_PointsAtThePlace() => Assert.Equal("2:3 the file is not JSON from here on", SnapshotFiles.MistakeIn("{\n  format: 1\n}"));

    [Fact]
    public void Read_TooDeep_IsRefused() => Assert.EndsWith("the file is not JSON from here on", SnapshotFiles.MistakeIn(new string('[', 100) + "}"), StringComparison.Ordinal);

    [Fact]
    public void Read_KindThatThisVersionLacks_NamesIt()
    {
        var foreign = SnapshotFiles.Sample.Components[0] with { Collected = SnapshotFiles.Sample.Components[0].Collected with { Kind = "future" } };

        Assert.Equal(
            "1:1 the snapshot is not in the form that this version reads: component 'b': this version does not know the kind 'future'",
            SnapshotFiles.MistakeIn(SnapshotFiles.Write(SnapshotFiles.Sample with { Components = [foreign] })));
    }

    [Fact]
    public void LongestFile_IsBounded() => Assert.InRange(SnapshotReader.LongestFile, 1, 256 * 1024 * 1024);
}
