using System.Text.Json;
using System.Text.Json.Serialization;
using NJsonSchema;
using NJsonSchema.Generation;

namespace Readiness.Schemas.Documents;

/// <summary>A document whose shape is written down as a record.</summary>
internal static class ShapeDocument
{
    public static JsonSchema Create<TShape>(string title)
    {
        var schema = JsonSchema.FromType<TShape>(new SystemTextJsonSchemaGeneratorSettings
        {
            DefaultReferenceTypeNullHandling = ReferenceTypeNullHandling.NotNull,
            SerializerOptions = new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
            },
        });
        schema.Title = title;
        foreach (var record in schema.Definitions.Values.Append(schema)) Clean(record);
        return schema;
    }

    /// <summary>What is optional is left out, never null; and names of C# members say nothing to an editor.</summary>
    private static void Clean(JsonSchema record)
    {
        record.EnumerationNames.Clear();
        if (record.Description?.Length == 0) record.Description = null;
        foreach (var property in record.Properties.Values)
        {
            property.Type &= ~JsonObjectType.Null;
            foreach (var nothing in property.OneOf.Where(alternative => alternative.Type == JsonObjectType.Null).ToList()) property.OneOf.Remove(nothing);
        }
    }
}
