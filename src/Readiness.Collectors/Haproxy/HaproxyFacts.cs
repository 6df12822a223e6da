using Readiness.Core.Facts;

namespace Readiness.Collectors.Haproxy;

/// <summary>A HAProxy: its process, its backends, and how it checks their servers.</summary>
[FactRecord("haproxy")]
public sealed partial record HaproxyFacts
{
    /// <summary>Where it is asked, as <c>host:port</c>; absent when that is a socket on this machine, or its configuration alone is read.</summary>
    public Fact<string> Address { get; init; }

    /// <summary>The site of that address; absent when no site has it.</summary>
    public Fact<string> Site { get; init; }

    /// <summary>Whether it answered; absent when the plan gives neither socket nor statistics page.</summary>
    public Fact<bool> Reachable { get; init; }

    /// <summary>Its version (<c>show info</c>, or the head of the statistics page). Not collected when the page hides it.</summary>
    public Fact<string> Version { get; init; }

    /// <summary>When the process that runs now was started or reloaded, UTC (<c>Start_time_sec</c>, else our clock less <c>Uptime_sec</c> or the page's uptime).</summary>
    public Fact<DateTimeOffset> StartedAt { get; init; }

    /// <summary>When the newest of its configuration files was last written, UTC; absent when the plan names none.</summary>
    public Fact<DateTimeOffset> ConfigModified { get; init; }

    /// <summary>By how many percent each interval between checks is made longer or shorter at random (<c>spread-checks</c>); absent when it is not set.</summary>
    public Fact<long> SpreadChecks { get; init; }

    /// <summary>Its backends and listeners (<c>show stat</c>, <c>show servers state</c>, or the statistics page; from the configuration alone where nothing else is given); only the one that the plan names, where it names one.</summary>
    public FactList<HaproxyBackend> Backends { get; init; }
}
