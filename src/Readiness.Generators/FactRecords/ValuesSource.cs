using Readiness.Generators.Output;

namespace Readiness.Generators.FactRecords;

/// <summary>The record as expressions read it: values, also without a value around them, and their origins by slot.</summary>
internal static class ValuesSource
{
    private const string Cel = "global::Readiness.Expressions.CelValue";
    private const string Contract = "global::Readiness.Expressions.IStructValue";
    private const string View = "global::Readiness.Core.Facts.Values.FactView";

    public static string Of(FactRecordModel record) =>
        SourceWriter.OpenRecord(record.Home)
            .Line($"global::Readiness.Expressions.StructType {Contract}.Type => Schema;")
            .Line()
            .Line("/// <inheritdoc/>")
            .Line($"public {Cel} Get(int slot)")
            .Open()
            .Line("switch (slot)")
            .Open()
            .Lines(record.Properties.Select((property, slot) => $"case {slot}: return {Value(property, SourceWriter.Literal($"{record.Name}.{property.Field}"))};"))
            .Line("default: throw new global::System.ArgumentOutOfRangeException(nameof(slot));")
            .Close()
            .Close()
            .Line()
            .Line($"string? {Contract}.Text(int slot) => slot switch")
            .Open()
            .Lines(Texts(record))
            .Line("_ => null,")
            .Close(";")
            .Line()
            .Line($"bool {Contract}.TryNumber(int slot, global::Readiness.Expressions.CelKind kind, out long number)")
            .Open()
            .Line("switch (slot)")
            .Open()
            .Lines(Numbers(record))
            .Line("default: number = 0; return false;")
            .Close()
            .Close()
            .Line()
            .Line($"object? {Contract}.Origin(int slot) => slot switch")
            .Open()
            .Lines(record.Properties.Select((property, slot) => (property, slot)).Where(pair => pair.property.HasStates).Select(pair => $"{pair.slot} => {pair.property.Name}.From,"))
            .Line("_ => null,")
            .Close(";")
            .Finish();

    // A call for each leaf: conversions in place would give the method a stack that takes longer to clear than a field to read.
    private static string Value(FactProperty property, string path) => property.Shape switch
    {
        FactShape.Leaf when property.Type.Sort == ValueSort.Choice => $"{property.Name}.IsPresent ? {Convert(property.Type, $"{property.Name}.Value")} : {View}.Missing({property.Name}, {path})",
        FactShape.List or FactShape.PlainList => $"{View}.Of({property.Name}, {path}, static value => {Convert(property.Type, "value")})",
        FactShape.Leaf or FactShape.Map => $"{View}.Of({property.Name}, {path})",
        _ => Convert(property.Type, property.Name),
    };

    private static IEnumerable<string> Texts(FactRecordModel record) =>
        from pair in Singles(record)
        where pair.Property.Type.Sort is ValueSort.Text or ValueSort.Choice
        select $"{pair.Slot} => {Text(pair.Property)},";

    private static string Text(FactProperty property) => (property.Shape, property.Type.Sort) switch
    {
        (FactShape.Plain, ValueSort.Text) => property.Name,
        (FactShape.Plain, _) => $"TextOf({property.Name})",
        (_, ValueSort.Text) => $"{property.Name}.ValueOr(null)",
        _ => $"{property.Name}.IsPresent ? TextOf({property.Name}.Value) : null",
    };

    private static IEnumerable<string> Numbers(FactRecordModel record) =>
        from pair in Singles(record)
        where pair.Property.Type.Sort is ValueSort.Flag or ValueSort.Number or ValueSort.Duration
        select $"case {pair.Slot}: return {View}.TryNumber({pair.Property.Name}, kind, out number);";

    private static IEnumerable<(FactProperty Property, int Slot)> Singles(FactRecordModel record) =>
        record.Properties.Select((property, slot) => (Property: property, Slot: slot)).Where(pair => pair.Property.Shape is FactShape.Leaf or FactShape.Plain);

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
