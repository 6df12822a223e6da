using Readiness.Core.Facts;

namespace Readiness.Collectors.Dns;

/// <summary>What resolvers answer for a name, over UDP and over TCP.</summary>
[FactRecord("dns")]
public sealed partial record DnsFacts
{
    /// <summary>Whether the name has records of the type: false when every resolver that answered says there are none.</summary>
    public Fact<bool> Exists { get; init; }

    /// <summary>The addresses, or for CNAME the names, of all answers together, sorted; absent when there are none.</summary>
    public FactList<string> Values { get; init; }

    /// <summary>The sites of the addresses, sorted, each once; without those that no site has. Absent when there are no addresses.</summary>
    public FactList<string> Sites { get; init; }

    /// <summary>How long a client may keep the answer: the smallest along the chain of an answer, the greatest of all answers.
    /// A resolver that answers from its cache tells what is left; see <c>authoritative</c>. Absent when the name does not exist.</summary>
    public Fact<TimeSpan> Ttl { get; init; }

    /// <summary>Whether all answers came from servers that own the zone, so that <c>ttl</c> is the zone's own.</summary>
    public Fact<bool> Authoritative { get; init; }

    /// <summary>Whether all resolvers and both transports gave the same records.</summary>
    public Fact<bool> Agree { get; init; }

    /// <summary>The names that the name is an alias of, in order; absent when it is none.</summary>
    public FactList<string> Aliases { get; init; }

    /// <summary>The name servers of the zone that holds the name, sorted; absent when the resolver knows none.</summary>
    public FactList<string> NameServers { get; init; }

    /// <summary>One answer for each resolver and transport.</summary>
    public FactList<DnsAnswer> Answers { get; init; }
}
