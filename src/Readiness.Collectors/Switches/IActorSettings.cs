namespace Readiness.Collectors.Switches;

/// <summary>Settings of a kind of component that changes something in AWS under a role.</summary>
public interface IActorSettings
{
    /// <summary>The ARN of the role; null when the plan does not say.</summary>
    string? Role { get; }
}
