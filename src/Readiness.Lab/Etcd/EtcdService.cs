using System.Globalization;
using System.Text;
using Readiness.Lab.Http;

namespace Readiness.Lab.Etcd;

/// <summary>One member of an etcd cluster, as its JSON gateway and its health and metrics pages show it: version 3.5, without authentication.</summary>
internal sealed class EtcdService(EtcdCluster cluster, EtcdMember member) : IHttpService
{
    private const int Revision = 4711;
    private const int Term = 3;

    public (string Service, string Operation, string Resource) Identify(HttpRequest request) => ("etcd", request.Path, member.Name);

    public HttpAnswer Answer(HttpRequest request) => (request.Method, request.Path) switch
    {
        ("POST", "/v3/maintenance/status") => Json(200, Status),
        ("POST", "/v3/cluster/member/list") => Json(200, MemberList),
        ("POST", "/v3/maintenance/alarm") => Json(200, $$"""{"header":{{Header}}}"""),
        ("POST", "/v3/kv/range") => Json(200, $$"""{"header":{{Header}}}"""),
        ("POST", "/v3/auth/authenticate") => Json(400, """{"code":9, "message":"etcdserver: authentication is not enabled"}"""),
        ("GET", "/health") => HttpAnswer.Text(200, """{"health":"true","reason":""}"""),
        ("GET", "/version") => Json(200, """{"etcdserver":"3.5.16","etcdcluster":"3.5.0"}"""),
        ("GET", "/metrics") => HttpAnswer.Text(200, Metrics),
        (not "POST", _) when request.Path.StartsWith("/v3/", StringComparison.Ordinal) => Json(501, """{"code":12, "message":"Method Not Allowed"}"""),
        _ => Json(404, """{"code":5, "message":"Not Found"}"""),
    };

    public HttpAnswer Denied(HttpRequest request) => Json(403, """{"code":7, "message":"etcdserver: permission denied"}""");

    public HttpAnswer Throttled(HttpRequest request) => Json(429, """{"code":8, "message":"etcdserver: too many requests"}""");

    private string Header => $$"""{"cluster_id":"{{EtcdCluster.Id}}", "member_id":"{{member.Decimal}}", "revision":"{{Revision}}", "raft_term":"{{Term}}"}""";

    private string Status => $$"""{"header":{{Header}}, "version":"3.5.16", "dbSize":"20480", "leader":"{{cluster.Leader.Decimal}}", "raftIndex":"{{Revision + 9}}", "raftTerm":"{{Term}}", "raftAppliedIndex":"{{Revision + 9}}", "dbSizeInUse":"16384"}""";

    private string MemberList
    {
        get
        {
            var members = cluster.Members.Select(one => $$"""{"ID":"{{one.Decimal}}", "name":"{{one.Name}}", "peerURLs":["{{one.PeerUrl}}"], "clientURLs":["{{one.ClientUrl}}"]}""");
            return $$"""{"header":{{Header}}, "members":[{{string.Join(", ", members)}}]}""";
        }
    }

    private string Metrics
    {
        get
        {
            var text = new StringBuilder("etcd_server_has_leader 1\netcd_server_is_learner 0\netcd_server_quota_backend_bytes 2.147483648e+09\n");
            text.Append(CultureInfo.InvariantCulture, $"etcd_server_is_leader {(member == cluster.Leader ? 1 : 0)}\n");
            foreach (var peer in cluster.Members.Where(one => one != member))
                text.Append(CultureInfo.InvariantCulture, $"etcd_network_active_peers{{Local=\"{member.Hexadecimal}\",Remote=\"{peer.Hexadecimal}\"}} 1\n");
            return text.ToString();
        }
    }

    private static HttpAnswer Json(int status, string text) => new(status, "application/json", Encoding.UTF8.GetBytes(text));
}
