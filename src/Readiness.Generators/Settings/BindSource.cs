using Readiness.Generators.Output;

namespace Readiness.Generators.Settings;

/// <summary>The settings record from the checked values of a plan.</summary>
internal static class BindSource
{
    private const string Values = "global::Readiness.Core.Settings.SettingValues";

    public static string Of(SettingsModel settings)
    {
        var source = SourceWriter.OpenRecord(settings.Home)
            .Line("/// <inheritdoc/>")
            .Line($"public static {settings.Home.Name} Bind({Values} values) => new()")
            .Open()
            .Lines(settings.Properties.Select((property, index) => $"{property.Name} = {Value(property, index)},"))
            .Close(";");
        foreach (var enumeration in settings.Enumerations)
        {
            source.Line()
                .Line($"private static {enumeration.CSharp} Read{enumeration.Name}(string text) => text switch")
                .Open()
                .Lines(enumeration.Choices.Select(choice => $"{SourceWriter.Literal(choice.Text)} => {enumeration.CSharp}.{choice.Member},"))
                .Line("_ => throw new global::System.ArgumentOutOfRangeException(nameof(text), text, \"The text is not one of the choices.\"),")
                .Close(";");
        }

        return source.Finish();
    }

    private static string Value(SettingProperty property, int index)
    {
        var key = SourceWriter.Literal(property.Key);
        var given = Given(property.Type);
        if (property.IsList)
        {
            var items = $"values.List<{given}>({key})";
            return given == property.Type.CSharp ? items : $"[.. global::System.Linq.Enumerable.Select({items}, static item => {Convert(property.Type, "item")})]";
        }

        return $"values.TryGet<{given}>({key}, out var value{index}) ? {Convert(property.Type, $"value{index}")} : {Otherwise(property)}";
    }

    private static string Otherwise(SettingProperty property) =>
        property.Default is { } otherwise ? otherwise.CSharp
        : property.CanBeNull ? $"default({property.Type.CSharp}?)"
        : "default!";

    /// <summary>The type under which checked values hold this one.</summary>
    private static string Given(SettingValueType type) => type.Sort switch
    {
        SettingSort.Number => "long",
        SettingSort.Choice => "string",
        SettingSort.Record => Values,
        _ => type.CSharp,
    };

    private static string Convert(SettingValueType type, string value) => type.Sort switch
    {
        SettingSort.Number => $"checked((int){value})",
        SettingSort.Choice => $"Read{type.Name}({value})",
        SettingSort.Record => $"{type.CSharp}.Bind({value})",
        _ => value,
    };
}
