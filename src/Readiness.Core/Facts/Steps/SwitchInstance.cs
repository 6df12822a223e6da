namespace Readiness.Core.Facts.Steps;

/// <summary>The machine that the actor of a switch runs on, and how it hands the actor a role.</summary>
[FactRecord("switch.instance")]
public sealed partial record SwitchInstance
{
    /// <summary>The provider's id of it.</summary>
    public required string Name { get; init; }

    /// <summary>Whether there is such a machine.</summary>
    public Fact<bool> Exists { get; init; }

    /// <summary>What it does: running, stopped.</summary>
    public Fact<string> State { get; init; }

    /// <summary>The instance profile that hands out the role: an ARN; absent when it has none.</summary>
    public Fact<string> Profile { get; init; }

    /// <summary>The role in that profile: an ARN; absent when there is none.</summary>
    public Fact<string> Role { get; init; }

    /// <summary>Whether that is the actor's role; names decide, since no two roles of an account share one. Absent when there is no role.</summary>
    public Fact<bool> HandsOutActor { get; init; }

    /// <summary>Whether the actor's role lets EC2 hand it to an instance, as its trust policy says; absent when there is no such role.</summary>
    public Fact<bool> TrustedByRole { get; init; }

    /// <summary>Whether the metadata service, which hands out the credentials, answers.</summary>
    public Fact<bool> MetadataEnabled { get; init; }

    /// <summary>How many network hops the metadata service's answers survive.</summary>
    public Fact<long> MetadataHopLimit { get; init; }

    /// <summary>Whether the actor runs there in a container with a network of its own, as the plan says.</summary>
    public required bool Container { get; init; }

    /// <summary>Commands that give the machine a profile with the actor's role; absent when it has one, or the role is not known.</summary>
    public Fact<string> ProfileCommand { get; init; }
}
