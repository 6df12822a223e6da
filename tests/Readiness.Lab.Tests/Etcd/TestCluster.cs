using System.Net;
using Readiness.Lab.Estate;
using Readiness.Lab.Etcd;
using Readiness.Lab.Http;

namespace Readiness.Lab.Tests.Etcd;

/// <summary>A cluster with its servers, gone when it is disposed.</summary>
internal sealed class TestCluster : IAsyncDisposable
{
    private readonly List<HttpServer> _servers = [];

    private TestCluster(string[] addresses) => Cluster = EtcdCluster.Start([.. addresses.Select(IPAddress.Parse)], Up, new LabOptions(), new Traffic([]));

    public EtcdCluster Cluster { get; }

    public IReadOnlyList<EtcdMember> Members => Cluster.Members;

    public static TestCluster Start(params string[] addresses) => new(addresses);

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers) await server.DisposeAsync();
    }

    private HttpServer Up(HttpServer server)
    {
        _servers.Add(server);
        return server;
    }
}
