using Microsoft.CodeAnalysis;

namespace Readiness.Generators.Model;

/// <summary>Where the other half of a partial type stands.</summary>
/// <param name="Namespace">Empty for the global one.</param>
internal sealed record TypeHome(string Namespace, string Name)
{
    /// <summary>For the names of generated files.</summary>
    public string FullName => Namespace.Length == 0 ? Name : $"{Namespace}.{Name}";

    public static TypeHome Of(INamedTypeSymbol type) =>
        new(type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(), type.Name);
}
