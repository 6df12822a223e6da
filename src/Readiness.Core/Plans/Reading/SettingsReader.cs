using Readiness.Core.Diagnostics;
using Readiness.Core.Settings;
using Readiness.Core.Yaml;

namespace Readiness.Core.Plans.Reading;

/// <summary>Checks a mapping against the keys of a schema.</summary>
internal sealed class SettingsReader(PlanContext context)
{
    private bool _isComplete = true;

    /// <summary>The values; null, with diagnostics, when any is missing or wrong. Other keys are left for the caller to ask for or to refuse.</summary>
    public SettingValues? Read(MappingReader reader, SettingsSchema schema)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var key in schema.Keys)
        {
            var node = key.IsRequired ? reader.Required(key.Name) : reader.Optional(key.Name);
            var value = node is null ? null : key.IsList ? Items(node, key, reader) : One(node, key, reader.Name(key.Name));
            if (value is not null) values[key.Name] = value;
            else _isComplete &= reader.Mapping.Find(key.Name) is null && !key.IsRequired;
        }

        HideMisspeltSecrets(reader.Mapping, schema);
        return _isComplete ? new SettingValues(values) : null;
    }

    private List<object> Items(YamlNode node, SettingKey key, MappingReader reader)
    {
        var items = new List<object>();
        var written = node.AsItems();
        if (key.IsRequired && written.Count == 0)
        {
            context.Diagnostics.Error(node.Span, $"{reader.Name(key.Name)} is an empty list", "name at least one");
            _isComplete = false;
        }

        var name = node is YamlSequence ? $"an item of {reader.Name(key.Name)}" : reader.Name(key.Name);
        foreach (var item in written)
        {
            if (One(item, key, name) is { } value) items.Add(value);
            else _isComplete = false;
        }

        return items;
    }

    private object? One(YamlNode node, SettingKey key, string name) => key.Type switch
    {
        SettingType.Text => Text(node, name),
        SettingType.Flag => node.AsFlag(name, context.Diagnostics),
        SettingType.Number => Number(node, name) is { } number && SettingRange.Holds(number, node, key, name, context.Diagnostics) ? number : null,
        SettingType.Duration => node.AsDuration(name, context.Diagnostics) is { } duration && SettingRange.Holds(duration, node, key, name, context.Diagnostics) ? duration : null,
        SettingType.Secret => SecretReference.Read(node, name, context.Diagnostics),
        SettingType.Component => Component(node, key, name),
        SettingType.Choice => Choice(node, key, name),
        SettingType.Record => Record(node, key, name),
        _ => throw new InvalidOperationException($"{key.Type} is no type of a key."),
    };

    private string? Text(YamlNode node, string name) =>
        SecretReference.RefusePasswordInUrl(node, name, context.Diagnostics) ? null : node.AsText(name, context.Diagnostics);

    private long? Number(YamlNode node, string name)
    {
        if (node.AsInteger(name, context.Diagnostics) is not { } number) return null;
        if (number is >= int.MinValue and <= int.MaxValue) return number;
        context.Diagnostics.Error(node.Span, $"{name} is too large a number");
        return null;
    }

    private ComponentReference? Component(YamlNode node, SettingKey key, string name)
    {
        if (node.AsText(name, context.Diagnostics) is not { } text) return null;
        context.References.Add(new NamedComponent(text, node.Span, name, key.Kinds));
        return new ComponentReference(text);
    }

    private string? Choice(YamlNode node, SettingKey key, string name)
    {
        if (node.AsText(name, context.Diagnostics) is not { } text) return null;
        if (key.Choices.FirstOrDefault(choice => choice.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } chosen) return chosen;
        context.Diagnostics.Error(node.Span, $"{name} cannot be '{text}'", DidYouMean.Hint(text, key.Choices, "values"));
        return null;
    }

    private SettingValues? Record(YamlNode node, SettingKey key, string name)
    {
        if (node.AsMapping(name, context.Diagnostics) is not { } mapping) return null;
        var nested = context.Reader(mapping, name);
        var values = new SettingsReader(context).Read(nested, key.Nested!);
        nested.Finish();
        return values;
    }

    /// <summary>The line of a misspelt <c>pasword:</c> is about to be shown, with what stands behind it.</summary>
    private static void HideMisspeltSecrets(YamlMapping mapping, SettingsSchema schema)
    {
        var secrets = schema.Keys.Where(key => key.Type == SettingType.Secret).Select(key => key.Name).ToList();
        foreach (var entry in mapping.Entries.Where(entry => schema.Find(entry.Name) is null))
            if (SecretReference.LooksSecret(entry.Name) || DidYouMean.Closest(entry.Name, secrets) is not null)
                SecretReference.Hide(entry.Value);
    }
}
