using Readiness.Core.Facts;

namespace Readiness.Collectors.Keepalived;

/// <summary>A VRRP instance: nodes that agree which of them holds the virtual addresses.</summary>
[FactRecord("keepalived.instance")]
public sealed partial record VrrpInstance
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its number on the network (<c>virtual_router_id</c>), the same on all its nodes.</summary>
    public Fact<long> RouterId { get; init; }

    /// <summary>The version of VRRP that it speaks: 2 or 3.</summary>
    public Fact<long> Version { get; init; }

    /// <summary>Its state when it wrote its dump: <c>MASTER</c>, <c>BACKUP</c>, <c>FAULT</c>, <c>INIT</c>. Not collected without a dump, or with one that is more than an hour old.</summary>
    public Fact<string> State { get; init; }

    /// <summary>How many of the nodes whose dumps the plan names were MASTER when they wrote them; absent when it names fewer than two.</summary>
    public Fact<long> Masters { get; init; }

    /// <summary>This node's priority, 1 to 255: as the dump says with the weights of its scripts, else as configured.</summary>
    public Fact<long> Priority { get; init; }

    /// <summary>The time between two advertisements of the MASTER (<c>advert_int</c>).</summary>
    public Fact<TimeSpan> AdvertInterval { get; init; }

    /// <summary>How many advertisements must be missed (<c>down_timer_adverts</c>).</summary>
    public Fact<long> DownTimerAdverts { get; init; }

    /// <summary>How long it waits beyond these, longer the lower its priority: (256 − priority) / 256 of a second in version 2, of the interval in version 3.</summary>
    public Fact<TimeSpan> SkewTime { get; init; }

    /// <summary>The site of the address that it sends from (<c>unicast_src_ip</c>); absent when no site has it, or none is given.</summary>
    public Fact<string> Site { get; init; }

    /// <summary>The other nodes (<c>unicast_peer</c>); absent when it speaks by multicast, which tells of none.</summary>
    public FactList<VrrpPeer> Peers { get; init; }

    /// <summary>The virtual addresses, without their masks.</summary>
    public FactList<string> VirtualAddresses { get; init; }

    /// <summary>Whether the network lets these addresses move to this node by gratuitous ARP: false between providers, and in the networks of clouds, which know an address by their API alone.</summary>
    public Fact<bool> AddressMoves { get; init; }

    /// <summary>Why it cannot; absent when it can.</summary>
    public Fact<string> HeldBecause { get; init; }

    /// <summary>The script that runs when it becomes MASTER, without its arguments (<c>notify</c>, <c>notify_master</c>, of the instance or its group); absent when none does.</summary>
    public Fact<string> NotifyScript { get; init; }

    /// <summary>The health scripts that it tracks.</summary>
    public FactList<VrrpTrackedScript> TrackScripts { get; init; }
}
