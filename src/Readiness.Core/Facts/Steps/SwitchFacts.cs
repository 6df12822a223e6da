namespace Readiness.Core.Facts.Steps;

/// <summary>A switch: an actor changes something so that users reach the standby.</summary>
[FactRecord("switch")]
public sealed partial record SwitchFacts
{
    /// <summary>The step's name: actor → what is changed.</summary>
    public required string Name { get; init; }

    /// <summary>The component that acts.</summary>
    public required string By { get; init; }

    /// <summary>The component that is changed.</summary>
    public required string Change { get; init; }

    /// <summary>The site in which the actor runs; not collected when the plan does not say and nothing proves it.</summary>
    public Fact<string> Site { get; init; }

    /// <summary>The identity under which the actor asks for the change: a role's ARN; of a chain of roles the last.</summary>
    public Fact<string> Actor { get; init; }

    /// <summary>The machine that the actor runs on; absent when the plan does not say.</summary>
    public Fact<SwitchInstance> Instance { get; init; }

    /// <summary>The action that the change needs: <c>route53:ChangeResourceRecordSets</c>.</summary>
    public Fact<string> Action { get; init; }

    /// <summary>What the action is done to: an ARN.</summary>
    public Fact<string> Resource { get; init; }

    /// <summary>Whether the actor may do it, and may assume every role on its way there.</summary>
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

    /// <summary>When the actor last logged an error of its own; absent when its log has none.</summary>
    public Fact<DateTimeOffset> LastErrorAt { get; init; }

    /// <summary>The text of that error; absent when its log has none.</summary>
    public Fact<string> LastError { get; init; }

    /// <summary>Whether what is changed exists today.</summary>
    public Fact<bool> TargetExists { get; init; }

    /// <summary>What it points to today: addresses or names.</summary>
    public FactList<string> Current { get; init; }

    /// <summary>What it must point to after the switch.</summary>
    public FactList<string> To { get; init; }

    /// <summary>How long a client may keep the old answer.</summary>
    public Fact<TimeSpan> Ttl { get; init; }

    /// <summary>What the time from the decision until clients reach the standby is made of.</summary>
    public FactList<TimeTerm> Terms { get; init; }
}
