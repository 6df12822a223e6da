using Readiness.Generators.Output;

namespace Readiness.Generators.Settings;

/// <summary>All values of one type in a settings record and those nested in it: the secrets, so that their texts can be kept out of what is written, and the components that are named.</summary>
internal static class NestedValuesSource
{
    private const string Contracts = "global::Readiness.Core.Settings.";

    /// <summary>The members of <c>ISettings</c>, with the type of their values and the name that plans' readers have for it.</summary>
    public static readonly IReadOnlyList<(string Member, string Type, SettingSort Sort)> Members =
    [
        ("Secrets", "Secret", SettingSort.Secret),
        ("References", "ComponentReference", SettingSort.Component),
    ];

    public static bool IsNeeded(SettingsModel settings, SettingSort sort) => settings.Properties.Any(property => property.Type.Sort == sort || property.Type.Sort == SettingSort.Record);

    public static string Of(SettingsModel settings, string member, string type, SettingSort sort) =>
        SourceWriter.OpenRecord(settings.Home)
            .Line($"global::System.Collections.Generic.IEnumerable<{Contracts}{type}> {Contracts}ISettings.{member}")
            .Open()
            .Line("get")
            .Open()
            .Lines(settings.Properties.SelectMany(property => Yield(property, member, sort)))
            .Line("yield break;")
            .Finish();

    private static IEnumerable<string> Yield(SettingProperty property, string member, SettingSort sort)
    {
        if (property.Type.Sort != sort && property.Type.Sort != SettingSort.Record) yield break;
        var item = property.IsList ? "item" : property.Name;
        if (property.IsList) yield return $"foreach (var item in {property.Name})";
        yield return property.Type.Sort == sort
            ? $"if ({item} is {{ }} own{property.Name}) yield return own{property.Name};"
            : $"if ({item} is {Contracts}ISettings nested{property.Name}) foreach (var value in nested{property.Name}.{member}) yield return value;";
    }
}
