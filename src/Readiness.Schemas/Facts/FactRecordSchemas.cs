using NJsonSchema;
using Readiness.Expressions;

namespace Readiness.Schemas.Facts;

/// <summary>The JSON form of fact records; each record is one definition of the document.</summary>
internal sealed class FactRecordSchemas(JsonSchema document)
{
    private readonly FactStates _states = new(document);

    /// <summary>The definition of a record and, through its fields, of those that it holds.</summary>
    public JsonSchema Of(StructType type)
    {
        if (document.Definitions.TryGetValue(type.Name, out var known)) return known;
        var record = new JsonSchema { Type = JsonObjectType.Object, Description = type.Doc, AllowAdditionalProperties = false };
        document.Definitions[type.Name] = record;
        foreach (var field in type.Fields)
        {
            var property = new JsonSchemaProperty { Description = field.Doc, IsRequired = true };
            property.AllOf.Add(field.CanBeAbsent ? _states.Of(field.Type, ValueOf(field.Type, field.AllowedValues)) : ValueOf(field.Type, field.AllowedValues));
            record.Properties[field.Name] = property;
        }

        return record;
    }

    private JsonSchema ValueOf(CelType type, IReadOnlyList<string> allowed) => type switch
    {
        StructType record => new JsonSchema { Reference = Of(record) },
        { Kind: CelTypeKind.List } => new JsonSchema { Type = JsonObjectType.Array, Item = ValueOf(type.Parameters[0], allowed) },
        { Kind: CelTypeKind.Map } => new JsonSchema { Type = JsonObjectType.Object, AllowAdditionalProperties = true, AdditionalPropertiesSchema = ValueOf(type.Parameters[1], []) },
        _ => FactValues.Of(type, allowed),
    };
}
