using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Readiness.Generators.Diagnostics;
using Readiness.Generators.Model;

namespace Readiness.Generators.Settings;

/// <summary>Reads one property of a settings record.</summary>
internal static class SettingPropertyReader
{
    /// <summary>The property; null when a mistake was added.</summary>
    public static SettingProperty? Read(IPropertySymbol property, SemanticModel semantics, List<Mistake> mistakes, CancellationToken cancellationToken)
    {
        var owner = property.ContainingType.Name;
        var isList = property.Type.IsReadOnlyList();
        var item = isList ? ((INamedTypeSymbol)property.Type).TypeArguments[0] : property.Type;
        if (Summary.Of(property, cancellationToken) is not { } doc)
        {
            mistakes.Add(Mistake.At(property, Rejections.NoSummary, $"{owner}.{property.Name}"));
            return null;
        }

        if (SettingValueType.Of(item) is not { } type)
        {
            mistakes.Add(Mistake.At(property, Rejections.UnsupportedSetting, owner, property.Name, property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)));
            return null;
        }

        if (!TryReadDefault(property, type, isList, semantics, out var otherwise, cancellationToken))
        {
            mistakes.Add(Mistake.At(property, Rejections.UnreadableDefault, owner, property.Name));
            return null;
        }

        return new SettingProperty(property.Name, Spelling.Kebab(property.Name), type, isList, property.IsRequired, CanBeNull(property.Type), doc, otherwise)
        {
            Kinds = new(property.Attribute(Names.ReferredKinds)?.ConstructorArguments.SelectMany(argument => argument.Values).Select(value => value.Value).OfType<string>() ?? []),
            Range = property.Attribute(Names.SettingRange) is { } range ? (range.Text(), range.Text(1)) : default,
        };
    }

    private static bool TryReadDefault(
        IPropertySymbol property, SettingValueType type, bool isList, SemanticModel semantics, out SettingDefault? otherwise, CancellationToken cancellationToken)
    {
        otherwise = null;
        if (DefaultReader.InitializerOf(property, cancellationToken) is not { } initializer) return true;
        if (isList) return initializer is CollectionExpressionSyntax { Elements.Count: 0 };
        otherwise = DefaultReader.Read(initializer, type, semantics, cancellationToken);
        return otherwise is not null;
    }

    private static bool CanBeNull(ITypeSymbol type) =>
        type.NullableAnnotation == NullableAnnotation.Annotated || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
}
