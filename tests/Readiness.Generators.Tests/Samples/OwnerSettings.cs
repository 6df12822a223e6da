using Readiness.Core.Settings;

namespace Readiness.Generators.Tests.Samples;

/// <summary>Who owns a store.</summary>
[Settings]
public sealed partial record OwnerSettings
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The keys that open its doors.</summary>
    public IReadOnlyList<Secret> Keys { get; init; } = [];
}
