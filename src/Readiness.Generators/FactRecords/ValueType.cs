using Microsoft.CodeAnalysis;
using Readiness.Generators.Model;

namespace Readiness.Generators.FactRecords;

/// <summary>The type of a value in a fact.</summary>
/// <param name="CSharp">Its full name in C#.</param>
/// <param name="Name">Its simple name.</param>
/// <param name="Choices">The members of an enumeration; else empty.</param>
internal sealed record ValueType(ValueSort Sort, string CSharp, string Name, EquatableArray<Choice> Choices)
{
    public static readonly ValueType Text = new(ValueSort.Text, "string", "String", default);

    /// <summary>Null when facts cannot have values of this type.</summary>
    public static ValueType? Of(ITypeSymbol type)
    {
        if (type.NullableAnnotation == NullableAnnotation.Annotated) return null;
        return SortOf(type) is { } sort
            ? new ValueType(sort, type.Global(), type.Name, sort == ValueSort.Choice ? Choice.Of(type, Spelling.Camel) : default)
            : null;
    }

    private static ValueSort? SortOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => ValueSort.Flag,
        SpecialType.System_Int64 => ValueSort.Number,
        SpecialType.System_Double => ValueSort.Fraction,
        SpecialType.System_String => ValueSort.Text,
        _ when type.TypeKind == TypeKind.Enum => ValueSort.Choice,
        _ when type.Has(Names.FactRecord) => ValueSort.Record,
        _ => type.ToDisplayString() switch
        {
            "System.TimeSpan" => ValueSort.Duration,
            "System.DateTimeOffset" => ValueSort.Time,
            _ => null,
        },
    };
}
