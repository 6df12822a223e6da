using Readiness.Collectors.Alertmanager;
using Readiness.Collectors.Prometheus;
using Readiness.Collectors.Tests.FailoverMonitor;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Tests.Alerts;

/// <summary>Builds what was heard from the servers behind an alert.</summary>
internal static class AlertHeard
{
    private const string Query = "up{job=\"x\"} == 0 or absent(up{job=\"x\"})";
    private const string Instant = "up{job=\"x\"}";
    private const string WhenAbsent = "up{job=\"x\",__readiness_simulation__=\"absent\"} == 0 or absent(up{job=\"x\",__readiness_simulation__=\"absent\"})";
    private const string WhenDown = "(up{job=\"x\"} * 0) == 0 or absent((up{job=\"x\"} * 0))";

    /// <summary>A server with the rule, which fires when the target at the primary is down and when it has vanished.</summary>
    public static PrometheusFacts Prometheus(string site = "standby", double pending = 12, double interval = 10, string alertmanager = "127.20.0.9:9093", params IReadOnlyList<PrometheusRule> more) => Heard.From(
        site,
        [Heard.Target("x", "127.10.0.21:9100", "primary", interval: 30, timeout: 10)],
        Heard.Vector(Query),
        Heard.Vector(Instant, "__name__=up,job=x,instance=127.10.0.21:9100"),
        Heard.Count(Instant, 1),
        Heard.Vector(WhenAbsent, "job=x"),
        Heard.Vector(WhenDown, "job=x,instance=127.10.0.21:9100")) with
    {
        Rules = FactList<PrometheusRule>.Present([Rule("PrimaryLost", Query, pending, interval), .. more]),
        Alertmanagers = FactList<PrometheusAlertmanager>.Present([Known(alertmanager)]),
        ExternalLabels = FactMap.Present(new Dictionary<string, string> { ["replica"] = "a" }),
        RelabelsAlerts = Fact<bool>.Present(false),
        NotificationTimeout = Fact<TimeSpan>.Present(TimeSpan.FromSeconds(10)),
        RuleQueryOffset = Fact<TimeSpan>.Absent(),
    };

    public static PrometheusAlertmanager Known(string address) => new() { Url = $"http://{address}/api/v2/alerts", Address = address, Active = true };

    public static PrometheusRule Rule(string name, string expr, double pending = 0, double interval = 10, params IReadOnlyList<(string Name, string Value)> labels) => new()
    {
        Group = "failover",
        Name = name,
        Type = "alerting",
        Expr = expr,
        For = Fact<TimeSpan>.Present(TimeSpan.FromSeconds(pending)),
        Health = "ok",
        LastError = Fact<string>.Absent(),
        State = Fact<string>.Present("inactive"),
        Interval = Fact<TimeSpan>.Present(TimeSpan.FromSeconds(interval)),
        Labels = FactMap.Present(labels.ToDictionary(label => label.Name, label => label.Value)),
    };

    /// <summary>An Alertmanager by itself whose one route tells a webhook at the standby.</summary>
    public static AlertmanagerFacts Alertmanager(string site = "standby", string address = "127.20.0.9:9093", params IReadOnlyList<AlertmanagerRoute> routes) => new()
    {
        Address = Fact<string>.Present(address),
        Addresses = FactList<string>.Present([address]),
        Site = Fact<string>.Present(site),
        Reachable = Fact<bool>.Present(true),
        Peers = FactList<AlertmanagerPeer>.Present([]),
        ExpectedMembers = Fact<long>.Absent(),
        PeerTimeout = Fact<TimeSpan>.Absent(),
        Routes = FactList<AlertmanagerRoute>.Present(routes.Count > 0 ? routes : [Route("0", "failover")]),
        Receivers = FactList<AlertmanagerReceiver>.Present([Receiver("failover", Webhook("127.20.0.5:9000", "standby")), Receiver("empty")]),
        Inhibitions = FactList<AlertmanagerInhibition>.Present([]),
        Silences = FactList<AlertmanagerSilence>.Present([]),
        Groups = FactList<AlertmanagerGroup>.Present([]),
        Alerts = FactList<AlertmanagerAlert>.Present([]),
    };

    public static AlertmanagerRoute Route(string path, string receiver, params IReadOnlyList<string> matchers) => new()
    {
        Path = path,
        Receiver = receiver,
        Matchers = Matchers(matchers),
        Continue = false,
        GroupBy = FactList<string>.Present(["alertname"]),
        GroupWait = TimeSpan.FromSeconds(5),
        GroupInterval = TimeSpan.FromMinutes(1),
        RepeatInterval = TimeSpan.FromHours(4),
        MutedAt = FactList<string>.Present([]),
    };

    public static FactList<AlertmanagerMatcher> Matchers(params IReadOnlyList<string> texts) => FactList<AlertmanagerMatcher>.Present(
        [.. texts.SelectMany(text => MatcherReader.TryRead(text, out var read) ? read : throw new ArgumentException(text))]);

    public static AlertmanagerReceiver Receiver(string name, params IReadOnlyList<AlertmanagerIntegration> integrations) =>
        new() { Name = name, Integrations = FactList<AlertmanagerIntegration>.Present(integrations) };

    public static AlertmanagerIntegration Webhook(string address, string site) => new() { Type = "webhook", Address = Fact<string>.Present(address), Site = Fact<string>.Present(site) };

    public static AlertmanagerSilence Silence(string state, params IReadOnlyList<string> matchers) => new()
    {
        Id = "1",
        State = state,
        Matchers = Matchers(matchers),
        StartsAt = Fact<DateTimeOffset>.Present(DateTimeOffset.UnixEpoch),
        EndsAt = Fact<DateTimeOffset>.Present(DateTimeOffset.UnixEpoch.AddDays(1)),
        CreatedBy = Fact<string>.Present("ops"),
        Comment = Fact<string>.Present("maintenance"),
    };

    public static AlertmanagerInhibition Inhibition(string source, string target, params IReadOnlyList<string> equal) =>
        new() { Source = Matchers(source), Target = Matchers(target), Equal = FactList<string>.Present(equal) };

    public static AlertmanagerAlert Firing(string name, params IReadOnlyList<(string Name, string Value)> labels) => new()
    {
        Fingerprint = name,
        Labels = FactMap.Present(labels.Append(("alertname", name)).ToDictionary(label => label.Item1, label => label.Item2)),
        State = "active",
    };
}
