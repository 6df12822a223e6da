using Readiness.Generators.Output;

namespace Readiness.Generators.Settings;

/// <summary>The keys of a settings record, with their documentation.</summary>
internal static class SettingsSchemaSource
{
    private const string Contracts = "global::Readiness.Core.Settings.";

    public static string Of(SettingsModel settings) =>
        SourceWriter.OpenRecord(settings.Home, $" : {Contracts}ISettings<{settings.Home.Name}>")
            .Line("/// <summary>The keys that plans give.</summary>")
            .Line($"public static {Contracts}SettingsSchema Schema {{ get; }} = new(")
            .Line($"    {SourceWriter.Literal(settings.Doc)},")
            .Line("    [")
            .Lines(settings.Properties.Select(property => $"        {Key(property)},"))
            .Line("    ]);")
            .Finish();

    private static string Key(SettingProperty property)
    {
        var key = $"new {Contracts}SettingKey({SourceWriter.Literal(property.Key)}, {Contracts}SettingType.{property.Type.Sort}, "
            + $"{Flag(property.IsList)}, {Flag(property.IsRequired)}, {SourceWriter.Literal(property.Doc)})";
        var extras = string.Join(", ", Extras(property));
        return extras.Length == 0 ? key : $"{key} {{ {extras} }}";
    }

    private static IEnumerable<string> Extras(SettingProperty property)
    {
        if (property.Type.Choices.Count > 0) yield return $"Choices = [{string.Join(", ", property.Type.Choices.Select(choice => SourceWriter.Literal(choice.Text)))}]";
        if (property.Kinds.Count > 0) yield return $"Kinds = [{string.Join(", ", property.Kinds.Select(SourceWriter.Literal))}]";
        if (property.Range.Least is { } least) yield return $"Least = {SourceWriter.Literal(least)}";
        if (property.Range.Most is { } most) yield return $"Most = {SourceWriter.Literal(most)}";
        if (property.Type.Sort == SettingSort.Record) yield return $"Nested = {property.Type.CSharp}.Schema";
        if (property.Default is { } otherwise) yield return $"Default = {SourceWriter.Literal(otherwise.Text)}";
    }

    private static string Flag(bool value) => value ? "true" : "false";
}
