using NJsonSchema;
using Readiness.Core.Collecting;
using Readiness.Core.Plans.Reading;
using Readiness.Core.Plans.Reading.Keys;
using Readiness.Schemas.Settings;

namespace Readiness.Schemas.Documents;

/// <summary>The plan: its own keys, and below them those of its parts.</summary>
internal static class PlanDocument
{
    public static JsonSchema Create(KindCatalogue kinds)
    {
        var plan = new JsonSchema
        {
            Title = "Readiness failover plan",
            Description = "Sites, components, objectives, the failover chain, and the scenarios for which it must work.",
            Type = JsonObjectType.Object,
            AllowAdditionalProperties = false,
        };
        Add(plan, "apiVersion", Word(PlanReader.ApiVersion), "The version of this format.", isRequired: true);
        Add(plan, "kind", Word(PlanReader.Kind), "What the file is.", isRequired: true);
        Add(plan, "metadata", SettingSchemas.Mapping(MetadataKeys.Schema), MetadataKeys.Schema.Doc, isRequired: true);
        Add(plan, "objectives", SettingSchemas.Mapping(ObjectivesKeys.Schema), ObjectivesKeys.Schema.Doc);
        Add(plan, "sites", Named(Site()), "The sites, by name.", isRequired: true);
        Add(plan, "components", Named(ComponentSchemas.Create(kinds)), "What takes part in the failover, by name.", isRequired: true);
        Add(plan, "chain", ChainSchemas.Create(), "What must happen, in this order, for the failover to succeed.", isRequired: true);
        Add(plan, "scenarios", Named(SettingSchemas.Mapping(ScenarioKeys.Schema)), "What is lost, and for which the chain must still work, by name.", isRequired: true);
        Add(plan, "thresholds", Named(Threshold()), "Thresholds of rules that this plan overrides, by name: numbers, or durations with a unit.");
        Add(plan, "assumptions", AssumptionSchema.Create(), "Times that nothing measures, for simulate: how long each takes.");
        Add(plan, "max-snapshot-age", SettingSchemas.Duration(new JsonSchema()), "How old the facts of a snapshot may be before they are unknown.");
        return plan;
    }

    /// <summary>Adds a key to a mapping; the value's schema becomes a definition, so that several places can share it.</summary>
    internal static void Add(JsonSchema mapping, string key, JsonSchema value, string doc, bool isRequired = false)
    {
        var property = new JsonSchemaProperty { Description = doc, IsRequired = isRequired };
        property.AllOf.Add(value);
        mapping.Properties[key] = property;
    }

    private static JsonSchema Named(JsonSchema value) => new() { Type = JsonObjectType.Object, AllowAdditionalProperties = true, AdditionalPropertiesSchema = value };

    internal static JsonSchema Word(string word)
    {
        var schema = new JsonSchema { Type = JsonObjectType.String };
        schema.Enumeration.Add(word);
        return schema;
    }

    /// <summary>A site's own <c>sites</c> hold sites again.</summary>
    private static JsonSchema Site()
    {
        var site = SettingSchemas.Mapping(SiteKeys.Schema);
        var inner = new JsonSchema { Type = JsonObjectType.Object, AllowAdditionalProperties = true, AdditionalPropertiesSchema = new JsonSchema { Reference = site } };
        Add(site, "sites", inner, "The sites inside this one, by name.");
        return site;
    }

    private static JsonSchema Threshold()
    {
        var threshold = new JsonSchema();
        threshold.AnyOf.Add(new JsonSchema { Type = JsonObjectType.Number, Minimum = 0 });
        threshold.AnyOf.Add(SettingSchemas.Duration(new JsonSchema()));
        return threshold;
    }
}
