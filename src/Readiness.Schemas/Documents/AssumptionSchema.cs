using NJsonSchema;
using Readiness.Core.Plans;
using Readiness.Core.Plans.Reading.Keys;
using Readiness.Schemas.Settings;

namespace Readiness.Schemas.Documents;

/// <summary>The plan's <c>assumptions</c>: for each known name one duration, or its best, expected and worst.</summary>
internal static class AssumptionSchema
{
    public static JsonSchema Create()
    {
        var schema = new JsonSchema { Type = JsonObjectType.Object, AllowAdditionalProperties = false };
        foreach (var name in AssumptionNames.All) schema.Properties[name] = Time();
        return schema;
    }

    private static JsonSchemaProperty Time()
    {
        var time = new JsonSchemaProperty { Description = AssumptionKeys.Schema.Doc };
        time.AnyOf.Add(SettingSchemas.Duration(new JsonSchema()));
        time.AnyOf.Add(SettingSchemas.Mapping(AssumptionKeys.Schema));
        return time;
    }
}
