using System.Text.Json;
using Readiness.Lab.Etcd;
using Readiness.Lab.Http;

namespace Readiness.Lab.Tests.Etcd;

public sealed class EtcdServiceTests
{
    [Fact]
    public async Task Start_ThreeMembers_EachListsAllAndNamesOneLeader()
    {
        await using var cluster = TestCluster.Start("127.10.0.21", "127.20.0.21", "127.30.0.21");

        var lists = cluster.Members.Select(member => Ask(cluster, member, "/v3/cluster/member/list").GetProperty("members").GetRawText()).Distinct();
        var leaders = cluster.Members.Select(member => Ask(cluster, member, "/v3/maintenance/status").GetProperty("leader").GetString()).Distinct();

        Assert.Equal(3, JsonDocument.Parse(Assert.Single(lists)).RootElement.GetArrayLength());
        Assert.Equal(cluster.Members[0].Decimal, Assert.Single(leaders));
    }

    [Fact]
    public async Task Answer_Metrics_NameThePeersAndNotTheMember()
    {
        await using var cluster = TestCluster.Start("127.10.0.21", "127.20.0.21", "127.30.0.21");
        var leader = cluster.Members[0];

        var text = System.Text.Encoding.UTF8.GetString(new EtcdService(cluster.Cluster, leader).Answer(Request("GET", "/metrics")).Body);

        Assert.Equal(2, text.Split("Remote=").Length - 1);
        Assert.DoesNotContain($"Remote=\"{leader.Hexadecimal}\"", text, StringComparison.Ordinal);
    }

    private static JsonElement Ask(TestCluster cluster, EtcdMember member, string path) =>
        JsonDocument.Parse(new EtcdService(cluster.Cluster, member).Answer(Request("POST", path)).Body).RootElement;

    private static HttpRequest Request(string method, string path) => new(method, path, "", new Dictionary<string, string>(), "{}"u8.ToArray());
}
