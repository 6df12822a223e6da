using System.Net;
using Readiness.Lab.Estate;
using Readiness.Lab.Http;

namespace Readiness.Lab.Etcd;

/// <summary>A healthy etcd cluster: every member behind an address of its own, the first of them leading.</summary>
internal sealed class EtcdCluster
{
    /// <summary>As JSON has it.</summary>
    public const string Id = "14841639068965178418";

    private EtcdCluster(IReadOnlyList<EtcdMember> members) => Members = members;

    public IReadOnlyList<EtcdMember> Members { get; }

    public EtcdMember Leader => Members[0];

    /// <summary>Starts a member at each address; they are ready when this returns.</summary>
    public static EtcdCluster Start(IReadOnlyList<IPAddress> addresses, Func<HttpServer, HttpServer> up, LabOptions options, Traffic traffic)
    {
        var cluster = new EtcdCluster([.. addresses.Select((_, index) => new EtcdMember(0xa11ce00000000001 + ((ulong)index << 32), $"voter-{index + 1}"))]);
        foreach (var (address, member) in addresses.Zip(cluster.Members))
            member.ClientUrl = up(new HttpServer(address, new EtcdService(cluster, member), traffic, options.Time)).Url;
        return cluster;
    }
}
