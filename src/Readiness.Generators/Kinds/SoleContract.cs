using Microsoft.CodeAnalysis;
using Readiness.Generators.Model;

namespace Readiness.Generators.Kinds;

/// <summary>Finds the one contract that a class fulfils.</summary>
internal static class SoleContract
{
    /// <summary>Null when there is none, or more than one.</summary>
    public static INamedTypeSymbol? Of(INamedTypeSymbol type, string contract)
    {
        var found = type.AllInterfaces.Where(candidate => candidate.IsMadeFrom(contract)).ToList();
        return found.Count == 1 ? found[0] : null;
    }
}
