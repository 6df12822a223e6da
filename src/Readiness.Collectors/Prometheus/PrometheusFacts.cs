using Readiness.Core.Facts;

namespace Readiness.Collectors.Prometheus;

/// <summary>The state of a Prometheus server, from its HTTP API.</summary>
[FactRecord("prometheus")]
public sealed partial record PrometheusFacts
{
    /// <summary>Where the server is asked, as <c>host:port</c>.</summary>
    public Fact<string> Address { get; init; }

    /// <summary>The site in which the server is, by its address; absent when no site has it.</summary>
    public Fact<string> Site { get; init; }

    /// <summary>True when the server answered, even with a refusal; not collected, with the reason, when nothing came back.</summary>
    public Fact<bool> Reachable { get; init; }

    /// <summary>Whether the server says that it is ready (<c>/-/ready</c>). Ready does not mean that it holds data yet.</summary>
    public Fact<bool> Ready { get; init; }

    /// <summary>The version (<c>status/buildinfo</c>).</summary>
    public Fact<string> Version { get; init; }

    /// <summary>When the process was started (<c>status/runtimeinfo</c>). Until the first scrape after it, every query comes back empty.</summary>
    public Fact<DateTimeOffset> StartTime { get; init; }

    /// <summary>Whether the last reading of the configuration succeeded; when not, what runs is not what was written.</summary>
    public Fact<bool> ReloadConfigSuccess { get; init; }

    /// <summary>When the configuration was last read with success.</summary>
    public Fact<DateTimeOffset> LastConfigTime { get; init; }

    /// <summary>How long samples are kept; absent when only their size is limited.</summary>
    public Fact<TimeSpan> Retention { get; init; }

    /// <summary>The server's clock minus ours. From <c>serverTime</c> (version 3), else from the <c>Date</c> header, then to the second.</summary>
    public Fact<TimeSpan> ClockSkew { get; init; }

    /// <summary>The global time between two scrapes (<c>status/config</c>); a job may have its own, which its targets show.</summary>
    public Fact<TimeSpan> ScrapeInterval { get; init; }

    /// <summary>The global limit of one scrape (<c>status/config</c>).</summary>
    public Fact<TimeSpan> ScrapeTimeout { get; init; }

    /// <summary>The global time between two evaluations of the rules (<c>status/config</c>); a group may have its own.</summary>
    public Fact<TimeSpan> EvaluationInterval { get; init; }

    /// <summary>The labels by which the server names itself to others (<c>status/config</c>).</summary>
    public FactMap ExternalLabels { get; init; }

    /// <summary>How long the server waits for an Alertmanager to take its alerts, the longest of all (<c>status/config</c>); absent when it is given none.</summary>
    public Fact<TimeSpan> NotificationTimeout { get; init; }

    /// <summary>Whether alerts are relabelled, or dropped, before they are sent (<c>alert_relabel_configs</c> in <c>status/config</c>).</summary>
    public Fact<bool> RelabelsAlerts { get; init; }

    /// <summary>How far back in time rules are evaluated (<c>rule_query_offset</c> in <c>status/config</c>, version 3); absent when they are not.</summary>
    public Fact<TimeSpan> RuleQueryOffset { get; init; }

    /// <summary>The command line's flags with their values (<c>status/flags</c>).</summary>
    public FactMap Flags { get; init; }

    /// <summary>What the server scrapes (<c>targets</c>, active ones).</summary>
    public FactList<PrometheusTarget> Targets { get; init; }

    /// <summary>What discovery found and relabelling dropped (<c>targets</c>); the server may list only some of them.</summary>
    public FactList<PrometheusDroppedTarget> DroppedTargets { get; init; }

    /// <summary>Alerting and recording rules (<c>rules</c>).</summary>
    public FactList<PrometheusRule> Rules { get; init; }

    /// <summary>The Alertmanagers that the server knows (<c>alertmanagers</c>): discovered, not necessarily alive.</summary>
    public FactList<PrometheusAlertmanager> Alertmanagers { get; init; }

    /// <summary>The answers to the queries that others had put to this server.</summary>
    public FactList<PrometheusAnswer> Answers { get; init; }
}
