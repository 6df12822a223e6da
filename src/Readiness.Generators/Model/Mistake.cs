using Microsoft.CodeAnalysis;

namespace Readiness.Generators.Model;

/// <summary>A diagnostic that can be compared and kept.</summary>
internal sealed record Mistake(DiagnosticDescriptor Descriptor, SourcePlace? Place, EquatableArray<string> Arguments)
{
    public static Mistake At(ISymbol symbol, DiagnosticDescriptor descriptor, params string[] arguments) =>
        new(descriptor, SourcePlace.Of(symbol), new EquatableArray<string>(arguments));

    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Descriptor, Place?.ToLocation(), [.. Arguments]);
}
