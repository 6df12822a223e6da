using Microsoft.CodeAnalysis;

namespace Readiness.Generators.Model;

/// <summary>Questions to symbols.</summary>
internal static class Symbols
{
    public static bool Has(this ISymbol symbol, string attribute) => symbol.Attribute(attribute) is not null;

    /// <summary>The first attribute of this full name; null when there is none.</summary>
    public static AttributeData? Attribute(this ISymbol symbol, string attribute) =>
        symbol.GetAttributes().FirstOrDefault(candidate => candidate.AttributeClass?.ToDisplayString() == attribute);

    /// <summary>The name with <c>global::</c>, fit for any generated file.</summary>
    public static string Global(this ITypeSymbol type) =>
        type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>Whether the generic type that this one was made from has this full name.</summary>
    public static bool IsMadeFrom(this ITypeSymbol type, string definition) =>
        type is INamedTypeSymbol && type.OriginalDefinition.ToDisplayString() == definition;

    public static bool IsReadOnlyList(this ITypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IReadOnlyList_T;

    /// <summary>Sealed, partial, not nested, not generic: the other half can be generated.</summary>
    public static bool CanBeCompleted(this INamedTypeSymbol type) =>
        type is { IsRecord: true, IsSealed: true, IsReferenceType: true, ContainingType: null, Arity: 0 }
        && type.DeclaringSyntaxReferences.All(reference =>
            reference.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax declaration
            && declaration.Modifiers.Any(modifier => modifier.ValueText == "partial"));

    /// <summary>The public properties that a value is given to; computed ones say nothing new.</summary>
    public static IEnumerable<IPropertySymbol> GivenProperties(this INamedTypeSymbol type) =>
        type.GetMembers().OfType<IPropertySymbol>()
            .Where(property => property is { IsStatic: false, IsIndexer: false, SetMethod: not null, DeclaredAccessibility: Accessibility.Public });

    /// <summary>Whether the record has a primary constructor, whose parameters cannot be filled one by one.</summary>
    public static bool HasParameters(this INamedTypeSymbol type) =>
        type.InstanceConstructors.Any(constructor => !constructor.IsImplicitlyDeclared && constructor.Parameters.Length > 0);

    /// <summary>An argument of the first attribute of this name.</summary>
    public static string? Text(this AttributeData attribute, int argument = 0) =>
        attribute.ConstructorArguments.Length > argument ? attribute.ConstructorArguments[argument].Value as string : null;
}
