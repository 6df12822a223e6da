namespace Readiness.Core.Facts.Steps;

/// <summary>A switch: an actor changes something so that users reach the standby.</summary>
[FactRecord("switch")]
public sealed partial record SwitchFacts
{
    /// <summary>The step's name: actor → what is changed; the actor alone when it steers users by itself.</summary>
    public required string Name { get; init; }

    /// <summary>The component that acts.</summary>
    public required string By { get; init; }

    /// <summary>The component that is changed; of an actor that steers users by itself, the part of it that does.</summary>
    public required string Change { get; init; }

    /// <summary>The site in which the actor runs; absent when it is a service outside the estate, which no scenario loses, not collected when the plan does not say and nothing proves it.</summary>
    public Fact<string> Site { get; init; }

    /// <summary>The identity under which the actor asks for the change: a role's ARN; of a chain of roles the last. Absent when it asks nobody.</summary>
    public Fact<string> Actor { get; init; }

    /// <summary>The machine that the actor runs on; absent when the plan does not say.</summary>
    public Fact<SwitchInstance> Instance { get; init; }

    /// <summary>The action that the change needs: <c>route53:ChangeResourceRecordSets</c>; absent when the actor asks nobody.</summary>
    public Fact<string> Action { get; init; }

    /// <summary>What the action is done to: an ARN; absent when the actor asks nobody.</summary>
    public Fact<string> Resource { get; init; }

    /// <summary>Whether the actor may do it, and may assume every role on its way there; absent when nobody could refuse: a proxy that sends users elsewhere by its own checks.</summary>
    public Fact<bool> Permitted { get; init; }

    /// <summary>Why it may not: the statement, boundary or organization policy that decides, or the lack of any.</summary>
    public Fact<string> DeniedBecause { get; init; }

    /// <summary>The document that has to be put in place so that it is permitted, as JSON: of the role, its boundary or the organization; absent when nothing is in the way, no change is known, or several documents have to change.</summary>
    public Fact<string> FixPolicy { get; init; }

    /// <summary>The commands that make the change, whole.</summary>
    public Fact<string> FixCommand { get; init; }

    /// <summary>The change as Terraform.</summary>
    public Fact<string> FixTerraform { get; init; }

    /// <summary>What the provider's policy simulator and the policies themselves say, where they contradict each other about the actor; absent when they agree.</summary>
    public Fact<string> Contradiction { get; init; }

    /// <summary>What the plan says that the actor must be able to do.</summary>
    public FactList<SwitchPermission> Must { get; init; }

    /// <summary>What the plan says that the actor must never be able to do.</summary>
    public FactList<SwitchPermission> Never { get; init; }

    /// <summary>When the actor last logged an error of its own; absent when its log has none, or its switch is no action that could fail.</summary>
    public Fact<DateTimeOffset> LastErrorAt { get; init; }

    /// <summary>The text of that error; absent when its log has none, or its switch is no action that could fail.</summary>
    public Fact<string> LastError { get; init; }

    /// <summary>Whether what is changed exists today.</summary>
    public Fact<bool> TargetExists { get; init; }

    /// <summary>What it points to today: addresses or names.</summary>
    public FactList<string> Current { get; init; }

    /// <summary>What it must point to after the switch.</summary>
    public FactList<string> To { get; init; }

    /// <summary>What the actor chooses from by its own checks, both sides' servers; absent when it leads users where the plan says.</summary>
    public FactList<SwitchDestination> Destinations { get; init; }

    /// <summary>How long a client may keep the old answer; absent when no name changes.</summary>
    public Fact<TimeSpan> Ttl { get; init; }

    /// <summary>Whether resolvers are led to the zone in which the change is made; absent when the plan has no <c>dns</c> component of the name, or the zone is private.</summary>
    public Fact<bool> Delegated { get; init; }

    /// <summary>The name servers that resolvers find for the zone; absent likewise.</summary>
    public FactList<string> DelegatedTo { get; init; }

    /// <summary>What the time from the decision until clients reach the standby is made of; absent when they do at once.</summary>
    public FactList<TimeTerm> Terms { get; init; }
}
