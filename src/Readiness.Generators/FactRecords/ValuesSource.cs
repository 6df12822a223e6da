using Readiness.Generators.Output;

namespace Readiness.Generators.FactRecords;

/// <summary>The record as expressions read it: values and their origins by slot.</summary>
internal static class ValuesSource
{
    private const string Cel = "global::Readiness.Expressions.CelValue";
    private const string View = "global::Readiness.Core.Facts.Values.FactView";

    public static string Of(FactRecordModel record) =>
        SourceWriter.OpenRecord(record.Home)
            .Line("global::Readiness.Expressions.StructType global::Readiness.Expressions.IStructValue.Type => Schema;")
            .Line()
            .Line("/// <inheritdoc/>")
            .Line($"public {Cel} Get(int slot) => slot switch")
            .Open()
            .Lines(record.Properties.Select((property, slot) => $"{slot} => {Value(property, SourceWriter.Literal($"{record.Name}.{property.Field}"))},"))
            .Line("_ => throw new global::System.ArgumentOutOfRangeException(nameof(slot)),")
            .Close(";")
            .Line()
            .Line("object? global::Readiness.Expressions.IStructValue.Origin(int slot) => slot switch")
            .Open()
            .Lines(record.Properties.Select((property, slot) => (property, slot)).Where(pair => pair.property.HasStates).Select(pair => $"{pair.slot} => {pair.property.Name}.From,"))
            .Line("_ => null,")
            .Close(";")
            .Finish();

    private static string Value(FactProperty property, string path) => property.Shape switch
    {
        FactShape.Leaf => $"{property.Name}.IsPresent ? {Convert(property.Type, $"{property.Name}.Value")} : {View}.Missing({property.Name}.IsAbsent ? null : {property.Name}.Why, {path})",
        FactShape.List or FactShape.PlainList => $"{View}.Of({property.Name}, {path}, static value => {Convert(property.Type, "value")})",
        FactShape.Map => $"{View}.Of({property.Name}, {path})",
        _ => Convert(property.Type, property.Name),
    };

    private static string Convert(ValueType type, string value) => type.Sort switch
    {
        ValueSort.Flag => $"{Cel}.FromBool({value})",
        ValueSort.Number => $"{Cel}.FromInt({value})",
        ValueSort.Fraction => $"{Cel}.FromDouble({value})",
        ValueSort.Text => $"{Cel}.FromString({value})",
        ValueSort.Duration => $"{Cel}.FromDuration({value})",
        ValueSort.Time => $"{Cel}.FromTimestamp({value})",
        ValueSort.Choice => $"{Cel}.FromString(TextOf({value}))",
        _ => $"{Cel}.FromStruct({value})",
    };
}
