using Readiness.Generators.Output;

namespace Readiness.Generators.Settings;

/// <summary>The secrets that a settings record refers to, so that their texts can be kept out of everything that is written.</summary>
internal static class SecretsSource
{
    private const string Contracts = "global::Readiness.Core.Settings.";

    public static bool IsNeeded(SettingsModel settings) => settings.Properties.Any(property => property.Type.Sort is SettingSort.Secret or SettingSort.Record);

    public static string Of(SettingsModel settings) =>
        SourceWriter.OpenRecord(settings.Home)
            .Line($"global::System.Collections.Generic.IEnumerable<{Contracts}Secret> {Contracts}ISettings.Secrets")
            .Open()
            .Line("get")
            .Open()
            .Lines(settings.Properties.SelectMany(Yield))
            .Finish();

    private static IEnumerable<string> Yield(SettingProperty property)
    {
        if (property.Type.Sort is not (SettingSort.Secret or SettingSort.Record)) yield break;
        var item = property.IsList ? "item" : property.Name;
        if (property.IsList) yield return $"foreach (var item in {property.Name})";
        yield return property.Type.Sort == SettingSort.Secret
            ? $"if ({item} is {{ }} secret{property.Name}) yield return secret{property.Name};"
            : $"if ({item} is {Contracts}ISettings nested{property.Name}) foreach (var secret in nested{property.Name}.Secrets) yield return secret;";
    }
}
