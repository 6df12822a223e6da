using System.Text;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Redaction;
using Readiness.Core.Snapshots;
using Readiness.Core.Tests.Collecting;

namespace Readiness.Core.Tests.Snapshots;

/// <summary>Writes and reads snapshots of pumps.</summary>
internal static class SnapshotFiles
{
    public static readonly DateTimeOffset Now = new(2025, 3, 1, 14, 55, 0, TimeSpan.Zero);
    public static readonly Provenance From = new("pump:1", "GET /", Now, TimeSpan.FromMilliseconds(12)) { RequestId = "r-1", Vantage = "office" };
    public static readonly KindCatalogue Kinds = new PumpRun().Kinds;

    public static Snapshot Sample { get; } = new()
    {
        ToolVersion = "0.1.0",
        Now = Now,
        Vantage = "office",
        Plan = new SourceText("plan.yaml", "kind: FailoverPlan\n"),
        Rules = [new SourceText("rules/a.yaml", "id: a\n")],
        Waivers = [new SourceText("waivers.yaml", "[]\n")],
        Components =
        [
            Of("b", new PumpFacts { Says = Fact<string>.Present("naïve <b>", From), Answers = FactList<string>.Present(["x"], From, new NotCollected(NotCollectedReason.Throttled, "page 2")) }),
            Of("a", PumpFacts.Missing(new NotCollected(NotCollectedReason.Unreachable, "pump:1 refused"))),
            new SnapshotComponent(new CollectedComponent("odd", "teleporter", null, TimeSpan.Zero), Now),
            new SnapshotComponent(new CollectedComponent("role", "pump", new PumpFacts(), TimeSpan.FromSeconds(1)) { IsImplied = true }, Now),
        ],
    };

    public static SnapshotComponent Of(string name, PumpFacts facts, DateTimeOffset? takenAt = null) =>
        new(new CollectedComponent(name, "pump", facts, TimeSpan.FromSeconds(2)), takenAt ?? Now);

    public static string Write(Snapshot snapshot, Redactor? redactor = null)
    {
        using var output = new MemoryStream();
        new SnapshotWriter(redactor ?? Redactor.WithoutSecrets).Write(snapshot, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    public static Snapshot Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        var snapshot = SnapshotReader.Read(new SourceText("s.json", text), Kinds, diagnostics);
        Assert.Empty(diagnostics.InOrder());
        return snapshot!;
    }

    /// <summary>The sole mistake in a file, as <c>line:column message</c>.</summary>
    public static string MistakeIn(string text)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(SnapshotReader.Read(new SourceText("s.json", text), Kinds, diagnostics));
        var mistake = Assert.Single(diagnostics.InOrder());
        return $"{mistake.Span.Line}:{mistake.Span.Column} {mistake.Message}";
    }
}
