using System.Text.Json;
using Readiness.Collectors.Alertmanager;
using Readiness.Collectors.Tests.Prometheus;
using Readiness.Collectors.Tests.Transport;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Tests.Alertmanager;

public sealed class AlertmanagerCollectorTests
{
    private const string Config =
        """
        global:
          smtp_smarthost: 127.20.0.7:25
        route:
          receiver: default
          group_by: [alertname]
          routes:
          - receiver: hook
            match: { alertname: X }
            match_re: { severity: a|b }
            matchers: ['team="dr"']
            continue: true
            group_wait: 0s
            routes:
            - matchers: ['{deep="1", deeper=~"2"}']
              mute_time_intervals: [weekend]
          group_wait: 10s
        inhibit_rules:
        - source_match: { alertname: S }
          target_matchers: ['alertname="X"']
          equal: [job]
        receivers:
        - name: default
        - name: hook
          webhook_configs: [{ url: 'http://me:canary@127.10.0.5:9000/hook?token=canary' }, { url: <secret> }]
          email_configs: [{ to: a@b }]
          pagerduty_configs: [{ routing_key: <secret> }]
        """;

    [Fact]
    public async Task Collect_Configuration_GivesRoutesWithWhatTheyInherit()
    {
        var facts = await CollectAsync(Answering());

        Assert.Equal(["0", "0.0", "0.0.0"], facts.Routes.Items.Select(route => route.Path));
        var (hook, deep) = (facts.Routes.Items[1], facts.Routes.Items[2]);
        Assert.Equal(("hook", true, TimeSpan.Zero, TimeSpan.FromMinutes(5)), (hook.Receiver, hook.Continue, hook.GroupWait, hook.GroupInterval));
        Assert.Equal(["alertname=X", "severity=~a|b", "team=dr"], hook.Matchers.Items.Select(matcher => matcher.Label + matcher.Operator + matcher.Value));
        Assert.Equal(("hook", false, TimeSpan.Zero, "alertname", "weekend"), (deep.Receiver, deep.Continue, deep.GroupWait, deep.GroupBy.Items[0], deep.MutedAt.Items[0]));
        Assert.Equal(TimeSpan.FromSeconds(10), facts.Routes.Items[0].GroupWait);
        Assert.Equal(("S", "X", "job"), Assert.Single(facts.Inhibitions.Items) is var rule ? (rule.Source.Items[0].Value, rule.Target.Items[0].Value, rule.Equal.Items[0]) : default);
    }

    [Fact]
    public async Task Collect_Receivers_ArePlacedWhereTheyStandSomewhere()
    {
        var facts = await CollectAsync(Answering());

        Assert.Empty(facts.Receivers.Items[0].Integrations.Items);
        var told = facts.Receivers.Items[1].Integrations.Items;
        Assert.Equal(["webhook", "webhook", "email", "pagerduty"], told.Select(integration => integration.Type));
        Assert.Equal(("127.10.0.5:9000", "primary"), (told[0].Address.Value, told[0].Site.Value));
        Assert.True(told[1].Address.IsNotCollected && told[1].Site.IsNotCollected);
        Assert.Equal("standby", told[2].Site.Value);
        Assert.True(told[3].Site.IsAbsent);
    }

    [Fact]
    public async Task Collect_Cluster_PlacesItsMembers()
    {
        var facts = await CollectAsync(Answering());

        Assert.Equal("ready", facts.ClusterStatus.Value);
        Assert.Equal(["primary", "standby"], facts.Peers.Items.Select(peer => peer.Site.Value));
    }

    [Fact]
    public async Task Collect_SilencesRefused_LosesThemAlone()
    {
        var facts = await CollectAsync(Answering(("/api/v2/silences", LoopbackReply.Json("\"no\"", 403))));

        Assert.Equal(NotCollectedReason.AccessDenied, facts.Silences.Why.Reason);
        Assert.True(facts.Routes.IsComplete && facts.Groups.IsComplete && facts.Reachable.Value);
    }

    [Theory]
    [InlineData("route: { receiver: x, routes: [{ matchers: ['a > 5'] }] }")]
    [InlineData("route: [")]
    [InlineData("global: {}")]
    public async Task Collect_ConfigurationNotUnderstood_IsMalformed(string config)
    {
        var facts = await CollectAsync(Answering(("/api/v2/status", LoopbackReply.Json(Status(config)))));

        Assert.Equal(NotCollectedReason.Malformed, facts.Routes.Why.Reason);
    }

    [Fact]
    public async Task Collect_AnotherServer_IsUnsupported() =>
        Assert.Equal(NotCollectedReason.Unsupported, (await CollectAsync(_ => LoopbackReply.Json("{}", 404))).Routes.Why.Reason);

    [Fact]
    public async Task Collect_NothingListens_IsUnreachable()
    {
        using var services = new CollectorServices(TimeProvider.System, _ => null);

        var facts = await CollectAsync(services, "http://127.0.0.1:1");

        Assert.Equal(NotCollectedReason.Unreachable, facts.Reachable.Why.Reason);
        Assert.Equal(NotCollectedReason.Unreachable, facts.Alerts.Why.Reason);
    }

    private static async Task<AlertmanagerFacts> CollectAsync(Func<LoopbackRequest, LoopbackReply> reply)
    {
        await using var server = new LoopbackServer(reply);
        using var services = new CollectorServices(TimeProvider.System, _ => null);
        return await CollectAsync(services, server.Address.ToString());
    }

    private static Task<AlertmanagerFacts> CollectAsync(CollectorServices services, string url) => new AlertmanagerCollector(services).CollectAsync(
        new CollectRequest<AlertmanagerSettings>("am", new AlertmanagerSettings { Url = url }, [], null, TestSites.Tree), TestContext.Current.CancellationToken);

    private static Func<LoopbackRequest, LoopbackReply> Answering(params (string Path, LoopbackReply Reply)[] replies) => request =>
    {
        var path = request.Target.Split('?')[0];
        foreach (var (chosen, reply) in replies)
            if (chosen == path)
                return reply;
        return path == "/api/v2/status" ? LoopbackReply.Json(Status(Config)) : LoopbackReply.Json("[]");
    };

    private static string Status(string config) =>
        $$"""
        {"cluster":{"name":"1","peers":[{"address":"127.10.0.9:9094","name":"1"},{"address":"127.20.0.9:9094","name":"2"}],"status":"ready"},
         "config":{"original":"{{JsonEncodedText.Encode(config)}}"},"uptime":"2026-11-22T10:22:27.197Z","versionInfo":{"version":"0.25.0"} }
        """;
}
