using Microsoft.CodeAnalysis;
using Readiness.Generators.Diagnostics;
using Readiness.Generators.Model;

namespace Readiness.Generators.Kinds;

/// <summary>Looks at how a class can be made: without anything, or with the collectors' services.</summary>
internal static class ServiceConstructor
{
    public static bool TakesServices(INamedTypeSymbol type, List<Mistake> mistakes)
    {
        var constructors = type.InstanceConstructors
            .Where(constructor => constructor.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal)
            .ToList();
        if (!type.IsAbstract)
        {
            if (constructors.Any(constructor => constructor.Parameters.Length == 1 && constructor.Parameters[0].Type.ToDisplayString() == Names.CollectorServices)) return true;
            if (constructors.Any(constructor => constructor.Parameters.IsEmpty)) return false;
        }

        mistakes.Add(Mistake.At(type, Rejections.UnsupportedConstructor, type.Name, "without parameters, or with one of type CollectorServices, and must not be abstract"));
        return false;
    }
}
