using Readiness.Collectors.Tests.Transport;

namespace Readiness.Collectors.Tests.KafkaConnect;

/// <summary>A Kafka Connect worker that answers as its documentation says, and for chosen paths otherwise.</summary>
internal static class ConnectStub
{
    /// <summary>A source connector of Debezium's, with a secret in its configuration, and a sink; both with one task that runs.</summary>
    public static LoopbackServer Start(params (string Path, LoopbackReply Reply)[] replies) => new(request =>
    {
        foreach (var (chosen, reply) in replies)
            if (chosen == request.Target)
                return reply;
        return Usual(request.Target);
    });

    public static LoopbackReply Error(int status, string message) => LoopbackReply.Json($$"""{"error_code":{{status}},"message":"{{message}}"}""", status);

    public static LoopbackReply Status(string name, string state, string tasks, string type = "source") =>
        LoopbackReply.Json($$"""{"name":"{{name}}","connector":{"state":"{{state}}","worker_id":"127.20.0.5:8083"},"tasks":[{{tasks}}],"type":"{{type}}"}""");

    private static LoopbackReply Usual(string path) => path switch
    {
        "/" => LoopbackReply.Json("""{"version":"3.6.1","commit":"5e3c2b738d253ff5","kafka_cluster_id":"I4ZmrWqfT2e"}"""),
        "/connectors/orders%20source/status" => Status("orders source", "RUNNING", """{"id":0,"state":"RUNNING","worker_id":"127.20.0.5:8083"}"""),
        "/connectors/orders%20source/config" => LoopbackReply.Json(
            """
            {"connector.class":"io.debezium.connector.mysql.MySqlConnector","tasks.max":"1","topic.prefix":"pay","database.password":"canary-secret",
             "heartbeat.interval.ms":"10000","poll.interval.ms":"250","snapshot.mode":"initial"}
            """),
        "/connectors/orders-sink/status" => Status("orders-sink", "RUNNING", """{"id":0,"state":"RUNNING","worker_id":"127.20.0.6:8083"}""", "sink"),
        "/connectors/orders-sink/config" => LoopbackReply.Json("""{"connector.class":"io.debezium.connector.jdbc.JdbcSinkConnector","connection.password":"canary-secret"}"""),
        _ => Error(404, $"No status found for connector {path}"),
    };
}
