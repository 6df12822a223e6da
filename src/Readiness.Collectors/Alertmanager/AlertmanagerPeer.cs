using Readiness.Core.Facts;

namespace Readiness.Collectors.Alertmanager;

/// <summary>A member of an Alertmanager cluster.</summary>
[FactRecord("alertmanager.peer")]
public sealed partial record AlertmanagerPeer
{
    /// <summary>Its name, made at its start.</summary>
    public required string Name { get; init; }

    /// <summary>Where it talks to the others, as <c>host:port</c>.</summary>
    public required string Address { get; init; }

    /// <summary>The site in which it is, by its address; absent when no site has it.</summary>
    public Fact<string> Site { get; init; }
}
