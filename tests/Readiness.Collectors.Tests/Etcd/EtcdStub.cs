using System.Text;
using Readiness.Collectors.Tests.Transport;

namespace Readiness.Collectors.Tests.Etcd;

/// <summary>A member that gives answers as a real one does, and for chosen paths others.</summary>
internal static class EtcdStub
{
    /// <summary>The first of three members, which leads; of the other two, the second is connected.</summary>
    public static LoopbackServer Start(params (string Path, LoopbackReply Reply)[] replies) => new(request =>
    {
        foreach (var (chosen, reply) in replies)
            if (chosen == request.Target)
                return reply;
        return Recorded(request.Target);
    });

    public static LoopbackReply Text(string body, int status = 200) => new LoopbackReply.Answer(status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(body));

    public static LoopbackReply Status(string rest, ulong cluster = 10, ulong member = 1) =>
        LoopbackReply.Json($$"""{"header":{"cluster_id":"{{cluster}}","member_id":"{{member}}","revision":"2","raft_term":"3"},"version":"3.5.16","dbSize":"20480","raftIndex":"13","raftTerm":"3","raftAppliedIndex":"13","dbSizeInUse":"16384"{{rest}}}""");

    private static LoopbackReply Recorded(string path) => path switch
    {
        "/v3/maintenance/status" => Status(",\"leader\":\"1\""),
        "/v3/cluster/member/list" => LoopbackReply.Json(
            """
            {"header":{"cluster_id":"10","member_id":"1"},"members":[
             {"ID":"1","name":"etcd-1","peerURLs":["http://127.21.0.1:2380"],"clientURLs":["http://127.21.0.1:2379"]},
             {"ID":"2","name":"etcd-2","peerURLs":["http://127.77.0.2:2380"],"clientURLs":["http://127.22.0.1:2379"]},
             {"ID":"255","name":"etcd-3","peerURLs":["http://127.77.0.3:2380"],"clientURLs":["http://127.77.0.3:2379"]}]}
            """),
        "/health" => Text("""{"health":"true","reason":""}"""),
        "/metrics" => Text(
            """
            # TYPE etcd_network_active_peers gauge
            etcd_network_active_peers{Local="1",Remote="2"} 1
            etcd_network_active_peers{Local="1",Remote="ff"} 0
            etcd_server_has_leader 1
            etcd_server_quota_backend_bytes 2.147483648e+09
            """),
        _ => LoopbackReply.Json("""{"code":5, "message":"Not Found"}""", 404),
    };
}
