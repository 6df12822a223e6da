using System.Text.Json;
using Readiness.Collectors;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Plans;
using Readiness.Core.Plans.Reading;

namespace Readiness.Schemas.Tests;

public sealed class PlanSchemaTests : IDisposable
{
    private readonly CollectorServices _services = new(TimeProvider.System, _ => null);

    private KindCatalogue Kinds => GeneratedKinds.Create(_services);

    public void Dispose() => _services.Dispose();

    [Fact]
    public async Task StarterPlan_IsGoodForSchemaAndReader()
    {
        var source = new SourceText("starter", StarterPlan.Text);
        var diagnostics = new DiagnosticBag();

        Assert.NotNull(PlanReader.Read(source, Kinds, diagnostics));
        Assert.Equal("", DiagnosticRenderer.Render(diagnostics.InOrder()));
        Assert.Empty(await Validation.MistakesAsync("plan", YamlAsJson.Convert(source)));
    }

    [Theory]
    [InlineData("kind: FailoverPlan", "kind: Deployment")]
    [InlineData("metadata: { name: my-service }", "metadata: { nmae: my-service }")]
    [InlineData("rto: 10m", "rto: 10")]
    [InlineData("role: primary }", "role: main }")]
    [InlineData("url: http://203.0.113.9:9090", "uri: http://203.0.113.9:9090")]
    [InlineData("confirmations: 2", "confirmations: two")]
    [InlineData("kind: failover-monitor", "knid: failover-monitor")]
    [InlineData("- signal: failover-monitor", "- quorum: failover-monitor")]
    [InlineData("{ lose: [primary] }", "{ loses: [primary] }")]
    public async Task BadPlan_IsRefusedBySchemaAndReader(string good, string bad)
    {
        var source = new SourceText("bad", StarterPlan.Text.Replace(good, bad, StringComparison.Ordinal));
        var diagnostics = new DiagnosticBag();

        Assert.Null(PlanReader.Read(source, Kinds, diagnostics));
        Assert.NotEmpty(await Validation.MistakesAsync("plan", YamlAsJson.Convert(source)));
    }

    [Theory]
    [InlineData("dr: { sites: { dr-a: { sites: { dr-b: { role: standby } } } } }", true)]
    [InlineData("dr: { sites: { dr-a: { sites: { dr-b: { rool: standby } } } } }", false)]
    public async Task NestedSites_AreKnownAtEveryLevel(string sites, bool isGood)
    {
        var text = StarterPlan.Text.Replace("office:  {", sites + "\n  office:  {", StringComparison.Ordinal);

        Assert.Equal(isGood, (await Validation.MistakesAsync("plan", YamlAsJson.Convert(new SourceText("nested", text)))).Count == 0);
    }

    [Fact]
    public void TopLevelKeys_AreThoseThatTheReaderKnows()
    {
        var diagnostics = new DiagnosticBag();
        PlanReader.Read(new SourceText("plan", "zzzzzzzz: 1\n"), Kinds, diagnostics);
        var hint = diagnostics.InOrder().Single(mistake => mistake.Message.StartsWith("unknown key", StringComparison.Ordinal)).Hint!;

        using var schema = JsonDocument.Parse(SchemaSet.Texts()["plan.schema.json"]);
        var keys = schema.RootElement.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal);

        Assert.Equal(hint, $"known keys: {string.Join(", ", keys)}");
    }
}
