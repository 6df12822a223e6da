using Microsoft.CodeAnalysis;
using Readiness.Generators.Diagnostics;
using Readiness.Generators.Model;

namespace Readiness.Generators.FactRecords;

/// <summary>Reads one property of a fact record.</summary>
internal static class FactPropertyReader
{
    private const string Scalars = "bool, long, double, string, TimeSpan, DateTimeOffset, an enumeration or a fact record";

    /// <summary>The property; null when a mistake was added.</summary>
    public static FactProperty? Read(IPropertySymbol property, List<Mistake> mistakes, CancellationToken cancellationToken)
    {
        var owner = property.ContainingType.Name;
        if (Summary.Of(property, cancellationToken) is not { } doc)
        {
            mistakes.Add(Mistake.At(property, Rejections.NoSummary, $"{owner}.{property.Name}"));
            return null;
        }

        var (shape, inner) = ShapeOf(property.Type);
        if ((inner is null ? ValueType.Text : ValueType.Of(inner)) is { } type)
            return new FactProperty(property.Name, Spelling.Camel(property.Name), shape, type, doc, AllowedValues(property, type));
        mistakes.Add(Mistake.At(property, Rejections.UnsupportedFact, owner, property.Name, property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), Instead(shape)));
        return null;
    }

    /// <summary>The shape, and the type inside; null for a map, whose values are texts.</summary>
    private static (FactShape Shape, ITypeSymbol? Inner) ShapeOf(ITypeSymbol type)
    {
        if (type.ToDisplayString() == Names.FactMap) return (FactShape.Map, null);
        if (type.NullableAnnotation == NullableAnnotation.Annotated || type is not INamedTypeSymbol { Arity: 1 } generic) return (FactShape.Plain, type);
        var inner = generic.TypeArguments[0];
        if (type.IsMadeFrom(Names.Fact)) return (FactShape.Leaf, inner);
        if (type.IsMadeFrom(Names.FactList)) return (FactShape.List, inner);
        return type.IsReadOnlyList() ? (FactShape.PlainList, inner) : (FactShape.Plain, type);
    }

    private static EquatableArray<string> AllowedValues(IPropertySymbol property, ValueType type)
    {
        if (type.Sort == ValueSort.Choice) return new(type.Choices.Select(choice => choice.Text));
        var attribute = property.Attribute(Names.AllowedValues);
        return attribute is null
            ? default
            : new(attribute.ConstructorArguments.SelectMany(argument => argument.Values).Select(value => value.Value).OfType<string>());
    }

    private static string Instead(FactShape shape) => shape switch
    {
        FactShape.Leaf => $"Fact<T> of {Scalars}",
        FactShape.List => $"FactList<T> of {Scalars}",
        FactShape.PlainList => $"IReadOnlyList<T> of {Scalars}",
        _ => $"{Scalars}, or Fact<T>, FactList<T> or FactMap where it can be absent or not collected",
    };
}
