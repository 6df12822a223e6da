using Readiness.Collectors.Tests.Etcd;
using Readiness.Collectors.Tests.Transport;

namespace Readiness.Collectors.Tests.Consul;

/// <summary>An agent that gives answers as a real server does, and for chosen paths others.</summary>
internal static class ConsulStub
{
    public static LoopbackServer Start(params (string Path, LoopbackReply Reply)[] replies) => new(request =>
    {
        var path = request.Target.Split('?')[0];
        foreach (var (chosen, reply) in replies)
            if (chosen == path)
                return reply;
        return Recorded(path);
    });

    private static LoopbackReply Recorded(string path) => path switch
    {
        "/v1/status/leader" => LoopbackReply.Json("\"127.21.0.1:8300\""),
        "/v1/status/peers" => LoopbackReply.Json("""["127.21.0.1:8300","127.22.0.1:8300","127.23.0.1:8300"]"""),
        "/v1/operator/raft/configuration" => LoopbackReply.Json(
            """
            {"Servers":[{"ID":"a","Node":"consul-1","Address":"127.21.0.1:8300","Leader":true,"ProtocolVersion":"3","Voter":true},
             {"ID":"b","Node":"consul-2","Address":"127.22.0.1:8300","Leader":false,"ProtocolVersion":"3","Voter":true},
             {"ID":"c","Node":"consul-3","Address":"127.23.0.1:8300","Leader":false,"ProtocolVersion":"3","Voter":true},
             {"ID":"d","Node":"reader","Address":"127.23.0.2:8300","Leader":false,"ProtocolVersion":"3","Voter":false}],"Index":0}
            """),
        "/v1/operator/autopilot/health" => LoopbackReply.Json(
            """
            {"Healthy":false,"FailureTolerance":0,"Servers":[{"ID":"a","Name":"consul-1","Healthy":true,"Voter":true},
             {"ID":"b","Name":"consul-2","Healthy":true,"Voter":true},{"ID":"c","Name":"consul-3","Healthy":false,"Voter":true,"LastContact":"-1ns"}]}
            """,
            429),
        "/v1/agent/self" => LoopbackReply.Json(
            """{"Config":{"Datacenter":"hk1","NodeName":"consul-1","Server":true,"Version":"1.8.7"},"DebugConfig":{"ConsulRaftElectionTimeout":"5s","ConsulRaftHeartbeatTimeout":"2.5s"}}"""),
        "/v1/agent/members" => LoopbackReply.Json("""[{"Name":"consul-1","Addr":"127.21.0.1","Tags":{"id":"a","role":"consul"},"Status":1},{"Name":"consul-3","Addr":"127.23.0.1","Tags":{"id":"c","role":"consul"},"Status":4}]"""),
        _ => EtcdStub.Text("", 404),
    };
}
