using Readiness.Core.Diagnostics;
using Readiness.Core.Settings;

namespace Readiness.Core.Tests.Plans;

public sealed class ComponentsTests
{
    private const string Canary = "hunter2-canary";

    [Fact]
    public void Read_SettingsOfEveryType_AreBound()
    {
        var values = Values("{ kind: mysql, host: 10.10.0.31, password: '${env:DB}', tls: REQUIRED, read-only: true }");

        Assert.True(values.TryGet<string>("host", out var host) && host == "10.10.0.31");
        Assert.True(values.TryGet<Secret>("password", out var secret) && secret == new Secret(SecretSource.Environment, "DB"));
        Assert.True(values.TryGet<string>("tls", out var tls) && tls == "required");
        Assert.True(values.TryGet<bool>("read-only", out var readOnly) && readOnly);
    }

    [Fact]
    public void Read_OneForAList_IsAListOfOne() =>
        Assert.Equal([new ComponentReference("monitoring")], Values("{ kind: failover-monitor, asks: monitoring, confirmations: 2 }").List<ComponentReference>("asks"));

    [Theory]
    [InlineData("{ kind: mysql }", "x: {", "component 'x' has no 'host' (add host:)")]
    [InlineData("{ host: a }", "x: {", "component 'x' has no 'kind' (add kind:)")]
    [InlineData("{ kind: mysql, host: a, prot: 1 }", "prot", "unknown key 'prot' in component 'x' (known keys: host, kind, needs, objectives, password, read-only, site, tls)")]
    [InlineData("{ kind: mysql, host: a, hots: 1 }", "hots", "unknown key 'hots' in component 'x' (did you mean host?)")]
    [InlineData("{ kind: mysql, host: [a] }", "[a]", "'host' in component 'x' must be text, not a list")]
    [InlineData("{ kind: mysql, host: a, tls: require }", "require }", "'tls' in component 'x' cannot be 'require' (did you mean required?)")]
    [InlineData("{ kind: mysql, host: a, read-only: yes }", "yes", "'read-only' in component 'x' must be true or false, not 'yes'")]
    [InlineData("{ kind: failover-monitor, asks: [] }", "[]", "'asks' in component 'x' is an empty list (name at least one)")]
    [InlineData("{ kind: failover-monitor, asks: monitoring, confirmations: 99999999999 }", "99999999999", "'confirmations' in component 'x' is too large a number")]
    [InlineData("{ kind: failover-monitor, asks: monitoring, every: 300 }", "300", "'every' in component 'x': a duration needs a unit: 300s")]
    [InlineData("{ kind: failover-monitor, asks: monitoring, confirmations: 0 }", "0 }", "'confirmations' in component 'x' must be from 1 to 9, not 0")]
    [InlineData("{ kind: failover-monitor, asks: monitoring, confirmations: 10 }", "10 }", "'confirmations' in component 'x' must be from 1 to 9, not 10")]
    [InlineData("{ kind: failover-monitor, asks: monitoring, every: 0s }", "0s }", "'every' in component 'x' must be at least 1s, not 0s")]
    [InlineData("{ kind: failover-monitor, asks: [monitoring, orders] }", "orders]", "an item of 'asks' in component 'x' names 'orders', which is a mysql (name a component of the kind prometheus: monitoring)")]
    [InlineData("{ kind: Prometheus, url: x }", "Prometheus", "there is no kind 'Prometheus' (did you mean prometheus?)")]
    [InlineData("mysql", "mysql", "component 'x' must be a mapping of keys to values, not text")]
    [InlineData("{ kind: mysql, host: a, objectives: { rpo: 5 } }", "5 }", "'rpo' in 'objectives' in component 'x': a duration needs a unit: 5s")]
    public void Read_Mistake_SaysWhereAndWhat(string component, string at, string expected) => Assert.Equal(expected, PlanText.Mistake(Read(component), at));

    [Fact]
    public void Read_ReferenceToAKindThatNobodyCollects_IsLetThrough() =>
        PlanText.Good(PlanText.Read(components: $"{PlanText.Components}\n  x: {{ kind: failover-monitor, asks: y }}\n  y: {{ kind: thanos }}\n"));

    [Fact]
    public void Read_UnknownKind_IsKeptWithoutSettings()
    {
        var component = PlanText.Good(Read("{ kind: aws.rds.cluster, id: orders-dr, anything: [goes] }")).FindComponent("x")!;

        Assert.Equal("aws.rds.cluster", component.Kind);
        Assert.Null(component.Settings);
    }

    [Theory]
    [InlineData("{ kind: mysql, host: a, password: hunter2-canary }")]
    [InlineData("{ kind: mysql, host: a, password: '${env:}hunter2-canary' }")]
    [InlineData("{ kind: mysql, host: a, pasword: hunter2-canary }")]
    [InlineData("{ kind: mysql, host: a, db-password: hunter2-canary }")]
    [InlineData("{ kind: mysql, host: 'https://u:hunter2-canary@h/' }")]
    [InlineData("{ kind: vault, token: hunter2-canary }")]
    [InlineData("{ kind: vault, deep: { apiKey: x, api_key: hunter2-canary } }")]
    [InlineData("{ kind: vault, urls: [ok, 'redis://:hunter2-canary@h'] }")]
    [InlineData("{ kind: mysql, host: a, tls: nope, password: |\n      hunter2-canary\n      hunter2-canary\n    }")]
    public void Read_SecretWrittenOut_IsRefusedAndNeverShown(string component)
    {
        var reading = Read(component);

        Assert.NotEmpty(reading.Diagnostics);
        Assert.Null(reading.Plan);
        Assert.DoesNotContain(Canary, DiagnosticRenderer.Render(reading.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SecretWrittenOut_SaysHowToReferToIt()
    {
        var mistake = Assert.Single(Read($"{{ kind: mysql, host: a, password: {Canary} }}").Diagnostics);

        Assert.Equal("'password' in component 'x' must refer to a secret", mistake.Message);
        Assert.Equal("write ${env:NAME} or ${file:/path}; the secret itself does not belong in a plan", mistake.Hint);
    }

    private static PlanReading Read(string component) => PlanText.Read(components: $"{PlanText.Components}\n  x: {component}\n");

    private static SettingValues Values(string component) =>
        Assert.IsType<SampleKinds.SampleSettings>(PlanText.Good(Read(component)).FindComponent("x")!.Settings).Values;
}
