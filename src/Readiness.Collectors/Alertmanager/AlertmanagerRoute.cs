using Readiness.Core.Facts;

namespace Readiness.Collectors.Alertmanager;

/// <summary>A route, with what it inherits from the routes above it.</summary>
[FactRecord("alertmanager.route")]
public sealed partial record AlertmanagerRoute
{
    /// <summary>Its place in the tree: the root is <c>0</c>, the root's second child <c>0.1</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The receiver of what ends here.</summary>
    public required string Receiver { get; init; }

    /// <summary>What an alert must fulfil to come here, all of it; empty for the root.</summary>
    public FactList<AlertmanagerMatcher> Matchers { get; init; }

    /// <summary>Whether the routes after it are tried as well.</summary>
    public required bool Continue { get; init; }

    /// <summary>The labels by which alerts are grouped; <c>...</c> for all of them, empty for one single group.</summary>
    public FactList<string> GroupBy { get; init; }

    /// <summary>How long a new group waits before its first notification.</summary>
    public required TimeSpan GroupWait { get; init; }

    /// <summary>How long an existing group waits before it tells of what was added.</summary>
    public required TimeSpan GroupInterval { get; init; }

    /// <summary>How long until the same is told again.</summary>
    public required TimeSpan RepeatInterval { get; init; }

    /// <summary>The time intervals that mute it, or outside which it is mute; empty when it always notifies.</summary>
    public FactList<string> MutedAt { get; init; }
}
