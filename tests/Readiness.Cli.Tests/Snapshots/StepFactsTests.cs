using System.Buffers;
using System.Text;
using System.Text.Json;
using Readiness.Collectors;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Facts;
using Readiness.Core.Plans;
using Readiness.Core.Plans.Reading;
using Readiness.Core.Settings;

namespace Readiness.Cli.Tests.Snapshots;

/// <summary>A leaf that a deriver forgets reads as "not asked for" and leaves its step undecided for ever, whatever was collected.</summary>
public sealed class StepFactsTests
{
    private static readonly NotCollected Lost = new(NotCollectedReason.Timeout, "it did not answer");

    [Fact]
    public void Derive_AllLost_LeavesNoLeafThatNobodySet()
    {
        using var services = new CollectorServices(TimeProvider.System, _ => null);
        var kinds = GeneratedKinds.Create(services);

        Assert.All(kinds.Derivers, deriver => Assert.DoesNotContain("NotRequested", Derive(deriver, kinds), StringComparison.Ordinal));
    }

    private static string Derive(StepDeriver deriver, KindCatalogue kinds)
    {
        var text = PlanOf(deriver, kinds);
        var diagnostics = new DiagnosticBag();
        var plan = PlanReader.Read(new SourceText("plan", text), kinds, diagnostics);
        Assert.True(plan is not null && !diagnostics.HasErrors, $"{text}\n{string.Join('\n', diagnostics.InOrder().Select(one => one.Message))}");
        var collected = new CollectedFacts();
        foreach (var component in plan.Components)
            collected.Set(new CollectedComponent(component.Name, component.Kind, kinds.Find(component.Kind)!.Missing(Lost), TimeSpan.Zero));
        var step = plan.Chain.Steps.Single();
        var own = plan.FindComponent(step.Component)!;
        return Json(deriver.Derive(new StepContext(step, own, kinds.Find(own.Kind)!.Missing(Lost), plan, new SiteTree(plan.Sites), collected, DateTimeOffset.UnixEpoch)));
    }

    private static string PlanOf(StepDeriver deriver, KindCatalogue kinds)
    {
        var (phase, step) = deriver.Subject switch
        {
            "signal" => ("detect", "{ signal: own }"),
            "quorum" => ("decide", "{ quorum: own }"),
            "switch" => ("switch", deriver.SteersByItself ? "{ by: own }" : "{ by: own, change: record }"),
            "start" => ("start", "{ service: own }"),
            _ => ("data", deriver.Kind is "mysql" or "aws.rds.cluster" ? "{ from: other, to: own }" : "{ by: own }"),
        };
        return $$"""
            apiVersion: readiness/v1
            kind: FailoverPlan
            metadata: { name: every-deriver }
            sites:
              here: { networks: [127.10.0.0/16], region: ap-east-1 }
            components:
              own: { kind: {{deriver.Kind}}, site: here{{Keys(kinds.Find(deriver.Kind)!.Settings, optional: ["role", "asks"])}} }
              other: { kind: mysql{{Keys(kinds.Find("mysql")!.Settings, [])}} }
              record: { kind: aws.route53.record{{Keys(kinds.Find("aws.route53.record")!.Settings, [])}} }
              role: { kind: aws.iam.role, arn: "arn:aws:iam::123456789012:role/sample" }
              prometheus: { kind: prometheus{{Keys(kinds.Find("prometheus")!.Settings, [])}} }
              alertmanager: { kind: alertmanager{{Keys(kinds.Find("alertmanager")!.Settings, [])}} }
            chain:
              {{phase}}: [ {{step}} ]
            scenarios:
              lost: { lose: [here] }
            """;
    }

    private static string Keys(SettingsSchema schema, string[] optional) => string.Concat(schema.Keys
        .Where(key => key.IsRequired || optional.Contains(key.Name))
        .Select(key => $", {key.Name}: {(key.IsList ? $"[{Sample(key)}]" : Sample(key))}"));

    private static string Sample(SettingKey key) => key.Type switch
    {
        SettingType.Text when key.Name is "role" or "arn" => "\"arn:aws:iam::123456789012:role/sample\"",
        SettingType.Text when key.Name is "watches" => "here",
        SettingType.Text when key.Name is "query" => "'up == 0'",
        SettingType.Text => "\"http://127.10.0.1:1/\"",
        SettingType.Flag => "true",
        SettingType.Number => key.Least ?? "1",
        SettingType.Duration => key.Least ?? "1s",
        SettingType.Secret => "\"${env:SECRET}\"",
        SettingType.Component => key.Kinds is [var kind, ..] ? kind : "prometheus",
        SettingType.Choice => key.Choices[0],
        _ => $"{{ {Keys(key.Nested!, [.. key.Nested!.Keys.Select(nested => nested.Name)]).TrimStart(',', ' ')} }}",
    };

    private static string Json(IFactRecord facts)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer)) facts.WriteJson(writer, new ProvenanceTable());
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
