using NJsonSchema;
using Readiness.Core.Settings;

namespace Readiness.Schemas.Settings;

/// <summary>What the keys of a settings record look like to an editor.</summary>
internal static class SettingSchemas
{
    public const string DurationPattern = @"^(\d+w)?(\d+d)?(\d+h)?(\d+m)?(\d+s)?(\d+ms)?$";

    private const string SecretPattern = @"^\$\{(env|file):.+\}$";

    /// <summary>A mapping with these keys and no others.</summary>
    public static JsonSchema Mapping(SettingsSchema settings)
    {
        var mapping = new JsonSchema { Type = JsonObjectType.Object, Description = settings.Doc, AllowAdditionalProperties = false };
        AddKeys(mapping, settings);
        return mapping;
    }

    public static void AddKeys(JsonSchema mapping, SettingsSchema settings)
    {
        foreach (var key in settings.Keys) mapping.Properties[key.Name] = Property(key);
    }

    public static T Duration<T>(T schema)
        where T : JsonSchema
    {
        schema.Type = JsonObjectType.String;
        schema.Pattern = DurationPattern;
        schema.MinLength = 2;
        return schema;
    }

    private static JsonSchemaProperty Property(SettingKey key)
    {
        var property = new JsonSchemaProperty { Description = key.Doc, IsRequired = key.IsRequired };
        if (key.IsList)
        {
            property.AnyOf.Add(One(new JsonSchema(), key));
            property.AnyOf.Add(new JsonSchema { Type = JsonObjectType.Array, Item = One(new JsonSchema(), key), MinItems = key.IsRequired ? 1 : 0 });
        }
        else
        {
            One(property, key);
        }

        return property;
    }

    private static T One<T>(T schema, SettingKey key)
        where T : JsonSchema
    {
        switch (key.Type)
        {
            case SettingType.Flag:
                schema.Type = JsonObjectType.Boolean;
                break;
            case SettingType.Number:
                schema.Type = JsonObjectType.Integer;
                schema.Minimum = Bound(key.Least);
                schema.Maximum = Bound(key.Most);
                break;
            case SettingType.Duration:
                Duration(schema);
                break;
            case SettingType.Record:
                schema.Type = JsonObjectType.Object;
                schema.AllowAdditionalProperties = false;
                AddKeys(schema, key.Nested!);
                break;
            case SettingType.Choice:
                AddChoices(schema, key.Choices);
                break;
            default:
                schema.Type = JsonObjectType.String;
                if (key.Type == SettingType.Secret) schema.Pattern = SecretPattern;
                break;
        }

        return schema;
    }

    private static decimal? Bound(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Editors offer the choices as they are; capitals are accepted too, since plans write record types so.</summary>
    private static void AddChoices(JsonSchema schema, IReadOnlyList<string> choices)
    {
        var exact = new JsonSchema { Type = JsonObjectType.String };
        foreach (var choice in choices) exact.Enumeration.Add(choice);
        schema.AnyOf.Add(exact);
        schema.AnyOf.Add(new JsonSchema { Type = JsonObjectType.String, Pattern = $"^({string.Join('|', choices.Select(choice => choice.ToUpperInvariant()))})$" });
    }
}
