using NJsonSchema;
using Readiness.Core.Collecting;
using Readiness.Core.Plans.Reading.Keys;
using Readiness.Schemas.Settings;

namespace Readiness.Schemas.Documents;

/// <summary>A component: one alternative for each kind, told apart by <c>kind</c>, and one for the kinds that nobody collects.</summary>
internal static class ComponentSchemas
{
    public static JsonSchema Create(KindCatalogue kinds)
    {
        var component = new JsonSchema();
        foreach (var kind in kinds.Kinds) component.AnyOf.Add(Of(kind));
        component.AnyOf.Add(Other(kinds));
        return component;
    }

    private static JsonSchema Of(ComponentKind kind)
    {
        var schema = new JsonSchema { Type = JsonObjectType.Object, Title = kind.Name, Description = kind.Doc, AllowAdditionalProperties = false };
        var name = new JsonSchemaProperty { Type = JsonObjectType.String, Description = kind.Doc, IsRequired = true };
        name.Enumeration.Add(kind.Name);
        AddCommonKeys(schema, name);
        SettingSchemas.AddKeys(schema, kind.Settings);
        return schema;
    }

    private static JsonSchema Other(KindCatalogue kinds)
    {
        var schema = new JsonSchema { Type = JsonObjectType.Object, Title = "a kind that nothing is collected of", AllowAdditionalProperties = true };
        var known = new JsonSchema();
        foreach (var kind in kinds.Kinds) known.Enumeration.Add(kind.Name);
        AddCommonKeys(schema, new JsonSchemaProperty { Type = JsonObjectType.String, IsRequired = true, Not = known });
        return schema;
    }

    // One name may stand for a list of one.
    private static JsonSchemaProperty Needs()
    {
        var needs = new JsonSchemaProperty { Description = "Components without which it does not work; it is lost with any of them." };
        needs.AnyOf.Add(new JsonSchema { Type = JsonObjectType.String });
        needs.AnyOf.Add(new JsonSchema { Type = JsonObjectType.Array, Item = new JsonSchema { Type = JsonObjectType.String } });
        return needs;
    }

    private static void AddCommonKeys(JsonSchema schema, JsonSchemaProperty kind)
    {
        schema.Properties["kind"] = kind;
        schema.Properties["site"] = new JsonSchemaProperty { Type = JsonObjectType.String, Description = "The site it is said to be in; where live state proves another, the proof wins." };
        schema.Properties["needs"] = Needs();
        PlanDocument.Add(schema, "objectives", SettingSchemas.Mapping(ObjectivesKeys.Schema), "Objectives of its own, over the plan's.");
    }
}
