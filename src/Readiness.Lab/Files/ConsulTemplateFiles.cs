using System.Globalization;
using Readiness.Lab.Estate;

namespace Readiness.Lab.Files;

/// <summary>The DNS writer: what it renders, what it runs, and what it wrote down.</summary>
internal static class ConsulTemplateFiles
{
    /// <summary>Renders a change of the record and hands it to the command line of AWS.</summary>
    public static string Config(string template, string change) => $$"""
        consul {
          address = "127.0.0.1:8500"

          retry {
            enabled     = true
            attempts    = 0
            max_backoff = "10s"
          }
        }

        log_level = "info"
        max_stale = "10s"

        template {
          source               = "{{template}}"
          destination          = "{{change}}"
          command              = "aws route53 change-resource-record-sets --hosted-zone-id {{LabZones.ZoneId}} --change-batch file://{{change}}"
          command_timeout      = "30s"
          error_on_missing_key = true

          wait {
            min = "2s"
            max = "10s"
          }
        }

        """;

    public static string Template { get; } = $$$"""
        {
          "Changes": [
            {
              "Action": "UPSERT",
              "ResourceRecordSet": {
                "Name": "{{{LabZones.RecordName}}}",
                "Type": "A",
                "TTL": {{{LabZones.TtlSeconds}}},
                "ResourceRecords": [ { "Value": "{{ key "failover/active-address" }}" } ]
              }
            }
          ]
        }

        """;

    /// <summary>The last rehearsal's log: refused before the change, done after it.</summary>
    public static string Log(string template, string change, bool after, DateTimeOffset now)
    {
        var start = now.ToUniversalTime().AddHours(-2);
        var end = after
            ? $"[INFO] (runner) executed command \"aws route53 change-resource-record-sets\" from \"{template}\" => \"{change}\""
            : "[ERROR] consul-template: template failed: permission denied updating Route53";
        return Line(start, "[INFO] consul-template v0.37.4")
            + Line(start, "[INFO] (runner) creating watcher")
            + Line(start.AddMilliseconds(310), "[INFO] (runner) starting")
            + Line(start.AddMinutes(20), $"[INFO] (runner) rendered \"{template}\" => \"{change}\"")
            + Line(start.AddMinutes(20).AddSeconds(2), end);
    }

    private static string Line(DateTimeOffset at, string text) =>
        string.Create(CultureInfo.InvariantCulture, $"{at:yyyy'/'MM'/'dd HH:mm:ss.ffffff} {text}\n");
}
