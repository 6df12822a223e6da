using NJsonSchema;
using Readiness.Core.Waivers;
using Readiness.Schemas.Settings;

namespace Readiness.Schemas.Documents;

/// <summary>A file of accepted risks.</summary>
internal static class WaiversDocument
{
    private const string DayPattern = @"^\d{4}-\d{2}-\d{2}$";

    public static JsonSchema Create()
    {
        var document = new JsonSchema { Title = "Readiness waivers", Description = "Risks that are accepted for a while.", Type = JsonObjectType.Object, AllowAdditionalProperties = false };
        PlanDocument.Add(document, "apiVersion", PlanDocument.Word(WaiverReader.ApiVersion), "The version of this format.", isRequired: true);
        PlanDocument.Add(document, "kind", PlanDocument.Word(WaiverReader.Kind), "What the file is.", isRequired: true);
        var waiver = SettingSchemas.Mapping(WaiverKeys.Schema);
        waiver.Properties["until"].Pattern = DayPattern;
        PlanDocument.Add(document, "waivers", new JsonSchema { Type = JsonObjectType.Array, Item = waiver }, "The accepted risks.", isRequired: true);
        return document;
    }
}
