using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Readiness.Generators.Output;

namespace Readiness.Generators.Settings;

/// <summary>Reads what stands behind a property's equals sign.</summary>
internal static class DefaultReader
{
    /// <summary>The initializer; null when there is none.</summary>
    public static ExpressionSyntax? InitializerOf(IPropertySymbol property, CancellationToken cancellationToken) =>
        property.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax(cancellationToken))
            .OfType<PropertyDeclarationSyntax>()
            .FirstOrDefault()?.Initializer?.Value;

    /// <summary>The default; null when it cannot be read.</summary>
    public static SettingDefault? Read(ExpressionSyntax initializer, SettingValueType type, SemanticModel semantics, CancellationToken cancellationToken)
    {
        if (type.Sort == SettingSort.Duration) return ReadDuration(initializer, semantics, cancellationToken);
        var constant = semantics.GetConstantValue(initializer, cancellationToken);
        if (!constant.HasValue) return null;
        return constant.Value switch
        {
            string text => new SettingDefault(text, SourceWriter.Literal(text)),
            bool flag => Spelled(flag ? "true" : "false"),
            int when type.Sort == SettingSort.Choice => ReadChoice(semantics.GetSymbolInfo(initializer, cancellationToken).Symbol, type),
            int number => Spelled(number.ToString(CultureInfo.InvariantCulture)),
            _ => null,
        };
    }

    private static SettingDefault Spelled(string text) => new(text, text);

    private static SettingDefault? ReadChoice(ISymbol? member, SettingValueType type) =>
        type.Choices.FirstOrDefault(choice => choice.Member == member?.Name) is { } choice
            ? new SettingDefault(choice.Text, $"{type.CSharp}.{choice.Member}")
            : null;

    /// <summary>A call such as <c>TimeSpan.FromSeconds(15)</c>.</summary>
    private static SettingDefault? ReadDuration(ExpressionSyntax initializer, SemanticModel semantics, CancellationToken cancellationToken)
    {
        if (initializer is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var unit }, ArgumentList.Arguments: { Count: 1 } arguments }) return null;
        var amount = semantics.GetConstantValue(arguments[0].Expression, cancellationToken).Value;
        if (amount is not (int or long)) return null;
        var suffix = unit switch
        {
            "FromMilliseconds" => "ms",
            "FromSeconds" => "s",
            "FromMinutes" => "m",
            "FromHours" => "h",
            "FromDays" => "d",
            _ => null,
        };
        return suffix is null ? null : new SettingDefault($"{amount}{suffix}", $"global::System.TimeSpan.{unit}({amount})");
    }
}
