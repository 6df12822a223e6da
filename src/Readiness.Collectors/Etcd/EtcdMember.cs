using Readiness.Core.Facts;

namespace Readiness.Collectors.Etcd;

/// <summary>A member of the cluster, as the cluster lists it.</summary>
[FactRecord("etcd.member")]
public sealed partial record EtcdMember
{
    /// <summary>Its name; its peer address while it has none, because it was added and never started.</summary>
    public required string Name { get; init; }

    /// <summary>Its identity, as hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>Whether it was ever started. One that was not has neither name nor client URLs, and its vote counts for what a majority is all the same.</summary>
    public required bool Started { get; init; }

    /// <summary>Whether it only learns and has no vote.</summary>
    public required bool Learner { get; init; }

    /// <summary>Where the other members reach it.</summary>
    public IReadOnlyList<string> PeerUrls { get; init; } = [];

    /// <summary>Where it says that clients reach it.</summary>
    public IReadOnlyList<string> ClientUrls { get; init; } = [];

    /// <summary>Its site, by the address of its peer URL, else of a client URL, else of the endpoint at which it answered; absent when no site has them.</summary>
    public Fact<string> Site { get; init; }
}
