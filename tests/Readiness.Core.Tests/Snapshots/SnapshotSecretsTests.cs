using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Facts;
using Readiness.Core.Plans;
using Readiness.Core.Settings;
using Readiness.Core.Snapshots;
using Readiness.Core.Tests.Collecting;

namespace Readiness.Core.Tests.Snapshots;

/// <summary>A canary in every place where a secret could be; none may come out in the file.</summary>
public sealed class SnapshotSecretsTests
{
    private const string Password = "c4nary-password";
    private const string Planted = "c4nary-planted";

    private static readonly Provenance Leaky = new($"https://u:{Planted}@host/p?x={Planted}", $"GET /p?api_key={Planted} as {Password}", SnapshotFiles.Now, TimeSpan.Zero) { RequestId = Password };

    [Fact]
    public async Task Write_RunFullOfSecrets_HoldsNone()
    {
        var run = new PumpRun { Secrets = { ["PUMP_PASSWORD"] = Password } };
        var settings = new PumpSettings { Password = new Secret(SecretSource.Environment, "PUMP_PASSWORD") };
        run.Order = new(PumpRun.PlanOf() with { Components = [.. new[] { "leaks", "fails" }.Select(name => new Component(name, "pump", PumpRun.Nowhere) { Settings = settings })] });
        run.Collector.Collect = (request, _) => request.Component == "fails"
            ? throw new HttpRequestException($"https://u:{Planted}@host/?t={Planted} refused {Password} with Authorization: Bearer {Planted}")
            : Task.FromResult(Leaking());

        var result = await run.StartAsync(TestContext.Current.CancellationToken);
        var text = SnapshotFiles.Write(Around([.. result.Components.Select(component => new SnapshotComponent(component, SnapshotFiles.Now))]), result.Redactor);

        Assert.DoesNotContain("c4nary", text, StringComparison.Ordinal);
        Assert.Contains("${env:PUMP_PASSWORD}", text, StringComparison.Ordinal);
        SnapshotFiles.Read(text);
    }

    [Fact]
    public void Write_FactsThatNoRunCleaned_HoldNoneEither()
    {
        var leaking = new SnapshotComponent(new CollectedComponent("leaks", "pump", Leaking(), TimeSpan.Zero), SnapshotFiles.Now);

        Assert.DoesNotContain("c4nary", SnapshotFiles.Write(Around([leaking]), new Readiness.Core.Facts.Redaction.Redactor([Password])), StringComparison.Ordinal);
    }

    private static Snapshot Around(IReadOnlyList<SnapshotComponent> components) => SnapshotFiles.Sample with
    {
        Plan = new SourceText("plan.yaml", $"url: http://u:{Planted}@host/?token={Planted}\npassword: ${{env:PUMP_PASSWORD}}\n"),
        Rules = [new SourceText("rules/a.yaml", $"why: {Password}\n")],
        Waivers = [new SourceText("waivers.yaml", $"reason: {Password}\n")],
        Components = components,
    };

    private static PumpFacts Leaking() => new()
    {
        Says = Fact<string>.Present($"token={Planted} and {Password}", Leaky),
        Answers = FactList<string>.Present([$"http://u:{Planted}@h/?a={Planted}"], Leaky, new NotCollected(NotCollectedReason.Failed, $"page 2 of http://h/?t={Planted}: {Uri.EscapeDataString(Password)}")),
    };
}
