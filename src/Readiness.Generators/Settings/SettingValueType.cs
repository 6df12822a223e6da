using Microsoft.CodeAnalysis;
using Readiness.Generators.Model;

namespace Readiness.Generators.Settings;

/// <summary>The type of a setting's value, or of the items of a list.</summary>
/// <param name="CSharp">Its full name in C#, without the question mark.</param>
/// <param name="Choices">The members of an enumeration; else empty.</param>
internal sealed record SettingValueType(SettingSort Sort, string CSharp, string Name, EquatableArray<Choice> Choices)
{
    /// <summary>Null when settings cannot have values of this type.</summary>
    public static SettingValueType? Of(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable) type = nullable.TypeArguments[0];
        return SortOf(type) is { } sort
            ? new SettingValueType(sort, type.Global(), type.Name, sort == SettingSort.Choice ? Choice.Of(type, Spelling.Kebab) : default)
            : null;
    }

    private static SettingSort? SortOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => SettingSort.Text,
        SpecialType.System_Boolean => SettingSort.Flag,
        SpecialType.System_Int32 => SettingSort.Number,
        _ when type.TypeKind == TypeKind.Enum => SettingSort.Choice,
        _ when type.Has(Names.Settings) => SettingSort.Record,
        _ => type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString() switch
        {
            "System.TimeSpan" => SettingSort.Duration,
            Names.Secret => SettingSort.Secret,
            Names.ComponentReference => SettingSort.Component,
            _ => null,
        },
    };
}
