using Readiness.Core.Facts;

namespace Readiness.Collectors.Alertmanager;

/// <summary>The state of an Alertmanager, from its HTTP API.</summary>
[FactRecord("alertmanager")]
public sealed partial record AlertmanagerFacts
{
    /// <summary>Where it is asked, as <c>host:port</c>.</summary>
    public Fact<string> Address { get; init; }

    /// <summary>The IP addresses behind its host name, each with the port: <c>10.99.0.9:9093</c>.</summary>
    public FactList<string> Addresses { get; init; }

    /// <summary>The site in which it is, by its address; absent when no site has it.</summary>
    public Fact<string> Site { get; init; }

    /// <summary>True when it answered, even with a refusal; not collected, with the reason, when nothing came back.</summary>
    public Fact<bool> Reachable { get; init; }

    /// <summary>The version (<c>status</c>).</summary>
    public Fact<string> Version { get; init; }

    /// <summary>When the process was started (<c>status</c>).</summary>
    public Fact<DateTimeOffset> StartTime { get; init; }

    /// <summary>What it says of its cluster (<c>status</c>). Ready also when a member is gone.</summary>
    [AllowedValues("ready", "settling", "disabled")]
    public Fact<string> ClusterStatus { get; init; }

    /// <summary>The members that it sees, itself among them (<c>status</c>); empty when clustering is off. A dead one leaves the list within seconds.</summary>
    public FactList<AlertmanagerPeer> Peers { get; init; }

    /// <summary>How many members there should be, as the plan says; absent when it does not.</summary>
    public Fact<long> ExpectedMembers { get; init; }

    /// <summary>How long a member waits for each one before it, as the plan says; absent when it does not.</summary>
    public Fact<TimeSpan> PeerTimeout { get; init; }

    /// <summary>The routing tree, from the configuration in <c>status</c>: every route with what it inherits, parents before their children.</summary>
    public FactList<AlertmanagerRoute> Routes { get; init; }

    /// <summary>The receivers, from the configuration in <c>status</c>.</summary>
    public FactList<AlertmanagerReceiver> Receivers { get; init; }

    /// <summary>Which alerts mute which others, from the configuration in <c>status</c>.</summary>
    public FactList<AlertmanagerInhibition> Inhibitions { get; init; }

    /// <summary>The silences, those that ended included for as long as they are kept (<c>silences</c>).</summary>
    public FactList<AlertmanagerSilence> Silences { get; init; }

    /// <summary>The groups of alerts that exist now (<c>alerts/groups</c>).</summary>
    public FactList<AlertmanagerGroup> Groups { get; init; }

    /// <summary>The alerts that it holds now, muted ones included (<c>alerts/groups</c>).</summary>
    public FactList<AlertmanagerAlert> Alerts { get; init; }
}
