using Readiness.Generators.Output;

namespace Readiness.Generators.FactRecords;

/// <summary>The record's type in expressions, with its documentation.</summary>
internal static class SchemaSource
{
    private const string Language = "global::Readiness.Expressions.";

    public static string Of(FactRecordModel record)
    {
        var contract = record.IsKind ? "IKindFacts" : "IFactRecord";
        return SourceWriter.OpenRecord(record.Home, $" : global::Readiness.Core.Facts.{contract}<{record.Home.Name}>")
            .Line("/// <summary>The type that rules are checked against.</summary>")
            .Line($"public static {Language}StructType Schema {{ get; }} = new({SourceWriter.Literal(record.Name)}, {SourceWriter.Literal(record.Doc)}, DeclareFields);")
            .Line()
            .Line($"private static {Language}FieldDeclaration[] DeclareFields() =>")
            .Line("[")
            .Lines(record.Properties.Select(property => $"    {Declaration(property)},"))
            .Line("];")
            .Finish();
    }

    private static string Declaration(FactProperty property)
    {
        var extras = string.Join(", ", Extras(property));
        var declaration = $"new {Language}FieldDeclaration({SourceWriter.Literal(property.Field)}, {TypeOf(property)}, {SourceWriter.Literal(property.Doc)})";
        return extras.Length == 0 ? declaration : $"{declaration} {{ {extras} }}";
    }

    private static IEnumerable<string> Extras(FactProperty property)
    {
        if (property.HasStates) yield return "CanBeAbsent = true";
        if (property.AllowedValues.Count > 0) yield return $"AllowedValues = [{string.Join(", ", property.AllowedValues.Select(SourceWriter.Literal))}]";
    }

    private static string TypeOf(FactProperty property) => property.Shape switch
    {
        FactShape.Map => $"{Language}CelType.Map({Language}CelType.String, {Language}CelType.String)",
        FactShape.List or FactShape.PlainList => $"{Language}CelType.List({TypeOf(property.Type)})",
        _ => TypeOf(property.Type),
    };

    private static string TypeOf(ValueType type) => type.Sort switch
    {
        ValueSort.Record => $"{type.CSharp}.Schema",
        ValueSort.Flag => Language + "CelType.Bool",
        ValueSort.Number => Language + "CelType.Int",
        ValueSort.Fraction => Language + "CelType.Double",
        ValueSort.Duration => Language + "CelType.Duration",
        ValueSort.Time => Language + "CelType.Timestamp",
        _ => Language + "CelType.String",
    };
}
