using Readiness.Generators.Output;

namespace Readiness.Generators.FactRecords;

/// <summary>The record's JSON form, properties in the order of their declaration.</summary>
internal static class WriteJsonSource
{
    private const string Json = "global::Readiness.Core.Facts.Json.";

    public static string Of(FactRecordModel record) =>
        SourceWriter.OpenRecord(record.Home)
            .Line("/// <inheritdoc/>")
            .Line("public void WriteJson(global::System.Text.Json.Utf8JsonWriter writer, global::Readiness.Core.Facts.ProvenanceTable provenance)")
            .Open()
            .Line($"var record = {Json}RecordWriter.Open(writer, provenance);")
            .Lines(record.Properties.Select(property => $"record.{property.Shape}({Arguments(property)});"))
            .Line("record.Close();")
            .Finish();

    private static string Arguments(FactProperty property)
    {
        var both = $"{SourceWriter.Literal(property.Field)}, {property.Name}";
        return property.Shape == FactShape.Map ? both : $"{both}, {Write(property.Type)}";
    }

    private static string Write(ValueType type) => type.Sort switch
    {
        ValueSort.Choice => $"static (writer, value, _) => {Json}ValueJson.WriteText(writer, TextOf(value))",
        ValueSort.Record => "static (writer, value, provenance) => value.WriteJson(writer, provenance)",
        _ => $"static (writer, value, _) => {Json}ValueJson.Write{type.Sort}(writer, value)",
    };
}
