using Readiness.Core.Facts;

namespace Readiness.Collectors.Dns;

/// <summary>What one resolver answered over one transport.</summary>
[FactRecord("dns.answer")]
public sealed partial record DnsAnswer
{
    /// <summary>The resolver, as <c>ip:port</c>.</summary>
    public required string Server { get; init; }

    /// <summary>How it was asked.</summary>
    [AllowedValues("udp", "tcp")]
    public required string Transport { get; init; }

    /// <summary>The response code: <c>NOERROR</c>, <c>NXDOMAIN</c>, <c>SERVFAIL</c>, <c>REFUSED</c> and the other names of the registry.</summary>
    public Fact<string> Code { get; init; }

    /// <summary>The addresses, or for CNAME the names, sorted; absent when it says that there are none.</summary>
    public FactList<string> Values { get; init; }

    /// <summary>How long a client may keep the answer: the smallest along the chain; absent when there are no records.</summary>
    public Fact<TimeSpan> Ttl { get; init; }

    /// <summary>Whether it owns the zone.</summary>
    public Fact<bool> Authoritative { get; init; }

    /// <summary>Whether the answer did not fit and was cut; such an answer's records are not used.</summary>
    public Fact<bool> Truncated { get; init; }

    /// <summary>The names that the name is an alias of, in order; absent when it is none.</summary>
    public FactList<string> Aliases { get; init; }
}
