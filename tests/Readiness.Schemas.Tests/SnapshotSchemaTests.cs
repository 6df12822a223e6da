using System.Text;
using Readiness.Collectors;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Redaction;
using Readiness.Core.Snapshots;

namespace Readiness.Schemas.Tests;

public sealed class SnapshotSchemaTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 14, 55, 0, TimeSpan.Zero);

    [Fact]
    public async Task Snapshot_OfEveryKind_FitsTheSchema() => Assert.Empty(await Validation.MistakesAsync("snapshot", Written()));

    [Theory]
    [InlineData("\"takenAt\"", "\"takenat\"")]
    [InlineData("\"checksum\"", "\"checksm\"")]
    [InlineData("\"implied\": false", "\"implied\": \"no\"")]
    public async Task Snapshot_Changed_IsRefused(string part, string instead) =>
        Assert.NotEmpty(await Validation.MistakesAsync("snapshot", Written().Replace(part, instead, StringComparison.Ordinal)));

    private static string Written()
    {
        using var services = new CollectorServices(TimeProvider.System, _ => null);
        var why = new NotCollected(NotCollectedReason.Timeout, "late");
        var snapshot = new Snapshot
        {
            ToolVersion = "0.1.0",
            Now = Now,
            Plan = new SourceText("plan.yaml", "kind: FailoverPlan\n"),
            Rules = [new SourceText("rules/a.yaml", "id: a\n")],
            Waivers = [new SourceText("waivers.yaml", "kind: Waivers\n")],
            Components =
            [
                .. GeneratedKinds.Create(services).Kinds.Select(kind => new SnapshotComponent(new CollectedComponent(kind.Name, kind.Name, kind.Missing(why), TimeSpan.FromSeconds(1)), Now)),
                new SnapshotComponent(new CollectedComponent("odd", "teleporter", null, TimeSpan.Zero) { Unasked = why }, Now),
            ],
        };
        using var output = new MemoryStream();
        new SnapshotWriter(Redactor.WithoutSecrets).Write(snapshot, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
