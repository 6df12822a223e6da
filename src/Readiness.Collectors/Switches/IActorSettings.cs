using Readiness.Collectors.Aws.IamRole;

namespace Readiness.Collectors.Switches;

/// <summary>Settings of a kind of component that changes something in AWS under a role.</summary>
public interface IActorSettings
{
    /// <summary>The ARN of the role; null when the plan does not say.</summary>
    string? Role { get; }

    /// <summary>The id of the EC2 instance that it runs on; null when the plan does not say.</summary>
    string? Instance { get; }

    /// <summary>Whether it runs there in a container with a network of its own.</summary>
    bool Container { get; }

    /// <summary>The ARNs of the roles that it assumes before it acts, one from the other; empty when it acts under its own.</summary>
    IReadOnlyList<string> Assumes => [];

    /// <summary>What it must be able to do.</summary>
    IReadOnlyList<PermissionSettings> Must => [];

    /// <summary>What it must never be able to do.</summary>
    IReadOnlyList<PermissionSettings> Never => [];
}
