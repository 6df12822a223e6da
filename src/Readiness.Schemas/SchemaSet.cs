using NJsonSchema;
using Readiness.Collectors;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Schemas.Documents;
using Readiness.Schemas.Shapes.Report;
using Readiness.Schemas.Shapes.Rule;
using Readiness.Schemas.Shapes.Simulation;

namespace Readiness.Schemas;

/// <summary>All schemas that the project publishes.</summary>
public static class SchemaSet
{
    /// <summary>By file name.</summary>
    public static IReadOnlyDictionary<string, string> Texts()
    {
        using var services = new CollectorServices(TimeProvider.System, _ => null);
        var kinds = GeneratedKinds.Create(services);
        return All(kinds).ToDictionary(pair => pair.Key + ".schema.json", pair => pair.Value.ToJson() + "\n", StringComparer.Ordinal);
    }

    private static Dictionary<string, JsonSchema> All(KindCatalogue kinds) => new(StringComparer.Ordinal)
    {
        ["plan"] = PlanDocument.Create(kinds),
        ["rule"] = ShapeDocument.Create<RuleShape>("Readiness rule"),
        ["facts"] = FactsDocument.Create(kinds),
        ["waivers"] = WaiversDocument.Create(),
        ["snapshot"] = SnapshotDocument.Create(kinds),
        ["report"] = ShapeDocument.Create<ReportShape>("Readiness report"),
        ["simulation"] = ShapeDocument.Create<SimulationShape>("Readiness simulation"),
    };
}
