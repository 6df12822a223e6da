using System.Net;
using Readiness.Lab.Http;
using Readiness.Lab.Pingdom;

namespace Readiness.Lab.Estate;

/// <summary>The plan of the estate as its owners would have written it.</summary>
internal sealed class LabPlan
{
    public required bool After { get; init; }

    public required LabMonitoring Monitoring { get; init; }

    /// <summary>Null before the change.</summary>
    public required LabSecondOpinions? Opinions { get; init; }

    public required IPEndPoint NameServer { get; init; }

    public required LabDatabases Databases { get; init; }

    public required HttpServer Standby { get; init; }

    /// <summary>Path of the certificate of the authority behind the standby's; null without TLS.</summary>
    public required string? StandbyAuthority { get; init; }

    public required LabFiles Files { get; init; }

    public string Text => $$"""
        apiVersion: readiness/v1
        kind: FailoverPlan
        metadata: { name: hk-payments }
        objectives: { rto: 10m, rpo: 5m }

        sites:
          aliyun-hk: { provider: aliyun, region: cn-hongkong, networks: [{{LabSites.PrimaryNetwork}}], role: primary }
          aws-hk: { provider: aws, region: ap-east-1, networks: [{{LabSites.StandbyNetwork}}], role: standby }
          office: { provider: onprem, networks: [{{LabSites.OfficeNetwork}}] }

        components:
        {{Monitors}}
          dns-writer: { kind: consul-template, config: "{{Files.TemplateConfig}}", log: "{{Files.TemplateLog}}", role: "arn:aws:iam::123456789012:role/{{LabRoles.DnsWriter}}", instance: {{LabRoles.DnsWriterInstance}}, site: aws-hk }
          app-record: { kind: aws.route53.record, zone: {{LabZones.ZoneId}}, name: {{LabZones.RecordName}}, type: A }
          app-name: { kind: dns, name: {{LabZones.RecordName}}, servers: ["{{NameServer}}"] }
          orders: { kind: mysql, {{Database(Databases.Primary)}} }
          orders-dr: { kind: mysql, {{Database(Databases.Standby)}} }
          assets: { kind: sync, crontab: "{{Files.Crontab}}", log: "{{Files.SyncLog}}", time-zone: UTC, site: aliyun-hk, copy-site: aws-hk }
          payments-dr: { kind: http-service, probe: "{{Standby.Url}}/healthz", host: {{LabZones.RecordName}}, {{Authority}}site: aws-hk }

        chain:
          detect: [ { signal: failover-monitor }{{(After ? ", { signal: heartbeat }" : "")}} ]
        {{Decide}}
          switch: [ { by: dns-writer, change: app-record, to: [{{LabSites.StandbyApplication}}] } ]
          start: [ { service: payments-dr } ]
          data: [ { from: orders, to: orders-dr }, { by: assets, rpo: 5m } ]

        scenarios:
          primary-lost: { lose: [aliyun-hk] }

        assumptions:
          switch-action: { best: 2s, expected: 5s, worst: 15s }
          notification: { best: 1s, expected: 5s, worst: 15s }
          promotion: { best: 10s, expected: 30s, worst: 2m }

        """;

    private string Monitors => After
        ? $$"""
              monitoring: { kind: prometheus, url: "{{Monitoring.Primary}}" }
              monitoring-office: { kind: prometheus, url: "{{Monitoring.Office}}" }
              failover-monitor: { kind: failover-monitor, asks: [monitoring, monitoring-office], query: '{{LabMonitoring.QueryAfter}}', every: 15s, confirmations: 2, timeout: 5s, on-error: healthy, site: aws-hk }
              heartbeat: { kind: heartbeat, source: pushgateway, url: "{{Opinions!.Heartbeats}}", beat: {{LabSecondOpinions.Beat}}, watches: aliyun-hk, every: 10s, misses: 3, evaluated-every: 5s, timeout: 5s, on-error: healthy, on-absence: down, site: office }
              voters: { kind: etcd, endpoints: [{{string.Join(", ", Opinions.Voters.Members.Select(member => $"\"{member.ClientUrl}\""))}}] }
              outside-check: { kind: pingdom, check: "{{PingdomService.CheckId}}", url: "{{Opinions.Prober}}/api/3.1", token: "${env:{{LabEnvironment.PingdomToken}}}" }
            """
        : $$"""
              monitoring: { kind: prometheus, url: "{{Monitoring.Primary}}" }
              failover-monitor: { kind: failover-monitor, asks: monitoring, query: '{{LabMonitoring.QueryBefore}}', every: 15s, confirmations: 2, timeout: 5s, on-error: healthy, site: aws-hk }
            """;

    // Nobody voted before: the monitor alone decided.
    private string Decide => After ? "  decide: [ { quorum: voters } ]" : "";

    private string Authority => StandbyAuthority is null ? "" : $"ca: \"{StandbyAuthority}\", ";

    private static string Database(IPEndPoint at) =>
        $"host: {at.Address}, port: {at.Port}, user: {LabDatabases.User}, password: \"${{env:{LabEnvironment.DatabasePassword}}}\", tls: none";
}
