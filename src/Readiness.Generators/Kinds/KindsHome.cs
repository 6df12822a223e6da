using Microsoft.CodeAnalysis;
using Readiness.Generators.Model;

namespace Readiness.Generators.Kinds;

/// <summary>Where the registration goes.</summary>
/// <param name="Namespace">The assembly's name.</param>
/// <param name="Visibility"><c>public</c> unless the services are internal.</param>
/// <param name="HasServices">Whether the assembly knows the collectors' services.</param>
internal sealed record KindsHome(string Namespace, string Visibility, bool HasServices)
{
    public static KindsHome Of(Compilation compilation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var services = compilation.GetTypeByMetadataName(Names.CollectorServices);
        return new KindsHome(compilation.AssemblyName ?? "Generated", services is null or { DeclaredAccessibility: Accessibility.Public } ? "public" : "internal", services is not null);
    }

    /// <summary>The parameter of everything that makes a collector; empty without services.</summary>
    public string Parameter => HasServices ? $"global::{Names.CollectorServices} services" : "";

    public string Argument => HasServices ? "services" : "";
}
