using System.Text.Json;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Plans;
using Readiness.Core.Settings;
using Readiness.Expressions;

namespace Readiness.Core.Tests.Plans;

/// <summary>A few kinds with keys of every type, that collect nothing.</summary>
internal static class SampleKinds
{
    public static KindCatalogue Catalogue { get; } = new(
        [
            new SampleKind("prometheus", new SettingKey("url", SettingType.Text, IsList: false, IsRequired: true, "Where it answers.")),
            new SampleKind(
                "failover-monitor",
                new SettingKey("asks", SettingType.Component, IsList: true, IsRequired: true, "What it asks.") { Kinds = ["prometheus"] },
                new SettingKey("query", SettingType.Text, IsList: false, IsRequired: false, "The query."),
                new SettingKey("every", SettingType.Duration, IsList: false, IsRequired: false, "How often.") { Least = "1s" },
                new SettingKey("confirmations", SettingType.Number, IsList: false, IsRequired: false, "How many.") { Least = "1", Most = "9" }),
            new SampleKind(
                "mysql",
                new SettingKey("host", SettingType.Text, IsList: false, IsRequired: true, "Where."),
                new SettingKey("password", SettingType.Secret, IsList: false, IsRequired: false, "The secret."),
                new SettingKey("tls", SettingType.Choice, IsList: false, IsRequired: false, "How.") { Choices = ["none", "required"] },
                new SettingKey("read-only", SettingType.Flag, IsList: false, IsRequired: false, "Whether.")),
            new SampleKind("consul-template", new SettingKey("log", SettingType.Text, IsList: false, IsRequired: false, "Its log.")),
            new SampleKind("haproxy", new SettingKey("stats", SettingType.Text, IsList: false, IsRequired: false, "Where.")),
            new SampleKind("aws.route53.record", new SettingKey("name", SettingType.Text, IsList: false, IsRequired: true, "Which.")),
        ],
        [
            new StepDeriver("signal", "failover-monitor", _ => throw new InvalidOperationException(), null),
            new StepDeriver("switch", "consul-template", _ => throw new InvalidOperationException(), null) { Changes = ["aws.route53.record"] },
            new StepDeriver("switch", "haproxy", _ => throw new InvalidOperationException(), null) { SteersByItself = true },
        ]);

    public sealed record SampleSettings(SettingValues Values) : ISettings;

    private sealed record SampleKind(string Name, params SettingKey[] Keys)
        : ComponentKind(Name, "A sample.", new SettingsSchema("A sample.", Keys), new StructType(Name, "A sample.", () => []))
    {
        public override IQuestioner? Questioner => null;

        public override bool DeclaresPermissions => false;

        public override IReadOnlyList<NeededPermission>? Permissions(string component, ISettings settings, IReadOnlyList<Question> questions, IReadOnlySet<string>? wanted, SiteTree sites) => null;

        public override ISettings Bind(SettingValues values) => new SampleSettings(values);

        public override IFactRecord Missing(NotCollected why) => throw new NotSupportedException();

        public override IFactRecord ReadJson(JsonElement json, ProvenanceTable provenance) => throw new NotSupportedException();

        public override Task<IFactRecord> CollectAsync(
            string component, ISettings settings, IReadOnlyList<Question> questions, IReadOnlySet<string>? wanted, SiteTree sites, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
