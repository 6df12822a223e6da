using NJsonSchema;
using Readiness.Core.Collecting;
using Readiness.Schemas.Facts;

namespace Readiness.Schemas.Documents;

/// <summary>The facts of one component, by its kind, as snapshots hold them.</summary>
internal static class FactsDocument
{
    public static JsonSchema Create(KindCatalogue kinds)
    {
        var document = new JsonSchema { Title = "Readiness facts", Description = "The facts of one component: those of its kind." };
        var records = new FactRecordSchemas(document);
        foreach (var kind in kinds.Kinds) document.AnyOf.Add(new JsonSchema { Reference = records.Of(kind.Facts) });
        return document;
    }
}
