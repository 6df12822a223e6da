using Readiness.Generators.Output;

namespace Readiness.Generators.FactRecords;

/// <summary>The record from its JSON form.</summary>
internal static class ReadJsonSource
{
    private const string Json = "global::Readiness.Core.Facts.Json.";

    public static string Of(FactRecordModel record) =>
        SourceWriter.OpenRecord(record.Home)
            .Line("/// <inheritdoc/>")
            .Line($"public static {record.Home.Name} ReadJson(global::System.Text.Json.JsonElement json, global::Readiness.Core.Facts.ProvenanceTable provenance)")
            .Open()
            .Line($"var record = {Json}RecordReader.Open(json, Schema, provenance);")
            .Line($"return new {record.Home.Name}")
            .Open()
            .Lines(record.Properties.Select(property => $"{property.Name} = record.{property.Shape}({Arguments(property)}),"))
            .Close(";")
            .Finish();

    private static string Arguments(FactProperty property)
    {
        var name = SourceWriter.Literal(property.Field);
        return property.Shape == FactShape.Map ? name : $"{name}, {Read(property.Type)}";
    }

    private static string Read(ValueType type) => type.Sort switch
    {
        ValueSort.Choice => $"static (json, _) => Read{type.Name}({Json}ValueJson.ReadText(json))",
        ValueSort.Record => $"{type.CSharp}.ReadJson",
        _ => $"static (json, _) => {Json}ValueJson.Read{type.Sort}(json)",
    };
}
