using System.Text.Json;
using Readiness.Core.Facts;
using Readiness.Core.Plans;
using Readiness.Core.Settings;
using Readiness.Expressions;

namespace Readiness.Core.Collecting;

/// <summary>A kind of component: its keys in a plan, its facts, and how they are collected. Untyped at this door, typed behind it.</summary>
/// <param name="Name">As plans write it.</param>
/// <param name="Doc">The collector's summary.</param>
/// <param name="Settings">The keys of the kind.</param>
/// <param name="Facts">The type that rules see.</param>
public abstract record ComponentKind(string Name, string Doc, SettingsSchema Settings, StructType Facts)
{
    /// <summary>Poses questions for components of this kind; null when it never does.</summary>
    public abstract IQuestioner? Questioner { get; }

    /// <summary>Whether the collector says what it must be allowed to do.</summary>
    public abstract bool DeclaresPermissions { get; }

    /// <summary>What collecting this would need to be allowed at most; null when the collector does not say.</summary>
    public abstract IReadOnlyList<NeededPermission>? Permissions(string component, ISettings settings, IReadOnlyList<Question> questions, IReadOnlySet<string>? wanted, SiteTree sites);

    public abstract ISettings Bind(SettingValues values);

    public abstract IFactRecord Missing(NotCollected why);

    public abstract IFactRecord ReadJson(JsonElement json, ProvenanceTable provenance);

    public abstract Task<IFactRecord> CollectAsync(
        string component, ISettings settings, IReadOnlyList<Question> questions, IReadOnlySet<string>? wanted, SiteTree sites, CancellationToken cancellationToken);
}

/// <summary>A kind with its types.</summary>
public sealed record ComponentKind<TSettings, TFacts>(string Name, string Doc, Func<ICollector<TSettings, TFacts>> Create)
    : ComponentKind(Name, Doc, TSettings.Schema, TFacts.Schema)
    where TSettings : class, ISettings<TSettings>
    where TFacts : class, IKindFacts<TFacts>
{
    private readonly Lazy<ICollector<TSettings, TFacts>> _collector = new(Create);

    public override IQuestioner? Questioner => _collector.Value as IQuestioner;

    public override bool DeclaresPermissions => _collector.Value is IPermissionDeclarer<TSettings>;

    public override IReadOnlyList<NeededPermission>? Permissions(string component, ISettings settings, IReadOnlyList<Question> questions, IReadOnlySet<string>? wanted, SiteTree sites) =>
        _collector.Value is IPermissionDeclarer<TSettings> declarer ? [.. declarer.Permissions(new CollectRequest<TSettings>(component, (TSettings)settings, questions, wanted, sites)).Distinct()] : null;

    public override ISettings Bind(SettingValues values) => TSettings.Bind(values);

    public override IFactRecord Missing(NotCollected why) => TFacts.Missing(why);

    public override IFactRecord ReadJson(JsonElement json, ProvenanceTable provenance) => TFacts.ReadJson(json, provenance);

    public override async Task<IFactRecord> CollectAsync(
        string component, ISettings settings, IReadOnlyList<Question> questions, IReadOnlySet<string>? wanted, SiteTree sites, CancellationToken cancellationToken) =>
        await _collector.Value
            .CollectAsync(new CollectRequest<TSettings>(component, (TSettings)settings, questions, wanted, sites), cancellationToken)
            .ConfigureAwait(false);
}
