using Readiness.Core.Facts;

namespace Readiness.Collectors.Pingdom;

/// <summary>An uptime check of Pingdom, from its API (version 3.1).</summary>
[FactRecord("pingdom")]
public sealed partial record PingdomFacts
{
    /// <summary>True when the API answered, even with a refusal; not collected, with the reason, when nothing came back.</summary>
    public Fact<bool> Reachable { get; init; }

    /// <summary>Whether the account has the check (<c>checks</c>).</summary>
    public Fact<bool> Known { get; init; }

    /// <summary>The check's number.</summary>
    public Fact<long> Id { get; init; }

    /// <summary>The check's name.</summary>
    public Fact<string> CheckName { get; init; }

    /// <summary>The sort of test: <c>http</c>, <c>tcp</c>, <c>ping</c> …</summary>
    public Fact<string> Type { get; init; }

    /// <summary>The name or address that is tested (<c>hostname</c>).</summary>
    public Fact<string> Target { get; init; }

    /// <summary>The site of that target, by the addresses to which it resolves now; absent when no site has them.</summary>
    public Fact<string> TargetSite { get; init; }

    /// <summary>What Pingdom says of it.</summary>
    [AllowedValues("up", "down", "unconfirmed_down", "unknown", "paused")]
    public Fact<string> Status { get; init; }

    /// <summary>Whether the check is paused.</summary>
    public Fact<bool> Paused { get; init; }

    /// <summary>The time between two tests (<c>resolution</c>).</summary>
    public Fact<TimeSpan> Resolution { get; init; }

    /// <summary>When it was last tested; absent when it never was.</summary>
    public Fact<DateTimeOffset> LastTest { get; init; }

    /// <summary>How old that test is, by Pingdom's clock; absent when there is none.</summary>
    public Fact<TimeSpan> Age { get; init; }

    /// <summary>How many tests must find it down before anybody is notified (<c>sendnotificationwhendown</c>).</summary>
    public Fact<long> NotifiesAfter { get; init; }

    /// <summary>How many users, teams and integrations are notified.</summary>
    public Fact<long> Recipients { get; init; }

    /// <summary>How many more tests must confirm it, as the plan says.</summary>
    public Fact<long> Confirmations { get; init; }

    /// <summary>The descriptions of the maintenance windows that hold for it now (<c>maintenance</c>); within one nobody is notified.</summary>
    public FactList<string> Maintenance { get; init; }
}
