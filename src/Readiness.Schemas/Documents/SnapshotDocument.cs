using NJsonSchema;
using Readiness.Core.Collecting;
using Readiness.Schemas.Facts;
using Readiness.Schemas.Shapes.Snapshot;

namespace Readiness.Schemas.Documents;

/// <summary>A snapshot file, with the facts of every kind.</summary>
internal static class SnapshotDocument
{
    public static JsonSchema Create(KindCatalogue kinds)
    {
        var document = ShapeDocument.Create<SnapshotShape>("Readiness snapshot");
        var records = new FactRecordSchemas(document);
        var facts = document.Definitions[nameof(SnapshotComponentShape)].Properties["facts"];
        facts.Type = JsonObjectType.None;
        facts.OneOf.Clear();
        facts.Reference = null;
        facts.AdditionalPropertiesSchema = null;
        foreach (var kind in kinds.Kinds) facts.AnyOf.Add(new JsonSchema { Reference = records.Of(kind.Facts) });
        return document;
    }
}
