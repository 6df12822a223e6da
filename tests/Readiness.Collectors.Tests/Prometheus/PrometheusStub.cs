using System.Text;
using Readiness.Collectors.Tests.Transport;

namespace Readiness.Collectors.Tests.Prometheus;

/// <summary>A Prometheus that gives recorded answers, and for chosen paths others.</summary>
internal static class PrometheusStub
{
    public static LoopbackServer Start(params (string Path, LoopbackReply Reply)[] replies) => new(request =>
    {
        var path = request.Target.Split('?')[0];
        foreach (var (chosen, reply) in replies)
            if (chosen == path)
                return reply;
        return Recorded(path);
    });

    public static LoopbackReply Text(string body, int status = 200, string contentType = "text/plain; charset=utf-8") =>
        new LoopbackReply.Answer(status, contentType, Encoding.UTF8.GetBytes(body));

    private static LoopbackReply Recorded(string path) => path switch
    {
        "/-/ready" => Text("Prometheus Server is Ready.\n"),
        "/api/v1/status/buildinfo" => LoopbackReply.Json("""{"status":"success","data":{"version":"2.42.0+ds","goVersion":"go1.19.8"}}"""),
        "/api/v1/status/runtimeinfo" => LoopbackReply.Json(
            """
            {"status":"success","data":{"startTime":"2026-11-22T10:22:27.262091979Z","CWD":"/srv","reloadConfigSuccess":false,
             "lastConfigTime":"2026-11-22T10:22:27Z","storageRetention":"15d or 10GiB","serverTime":"2026-11-22T10:23:00.5Z"}}
            """),
        "/api/v1/status/config" => LoopbackReply.Json(
            """
            {"status":"success","data":{"yaml":"global:\n  scrape_interval: 5s\n  scrape_timeout: 3s\n  evaluation_interval: 1m\n  external_labels:\n    cluster: hk-primary\n    replica: \"1\"\nscrape_configs:\n- job_name: x\n  scrape_interval: 99s\n  basic_auth:\n    password: canary\n"}}
            """),
        "/api/v1/status/flags" => LoopbackReply.Json(
            """{"status":"success","data":{"query.lookback-delta":"5m","web.external-url":"http://me:canary@prom.example:9090/p?token=canary"}}"""),
        "/api/v1/targets" => LoopbackReply.Json(Targets),
        "/api/v1/rules" => LoopbackReply.Json(Rules),
        "/api/v1/alertmanagers" => LoopbackReply.Json(
            """
            {"status":"success","data":{"activeAlertmanagers":[{"url":"http://me:canary@127.10.0.9:9093/api/v2/alerts"}],
             "droppedAlertmanagers":[{"url":"http://127.99.0.9:9093/api/v2/alerts"}]}}
            """),
        "/api/v1/query" => LoopbackReply.Json("""{"status":"success","data":{"resultType":"vector","result":[]}}"""),
        _ => LoopbackReply.Json("{}", 404),
    };

    private const string Targets =
        """
        {"status":"success","data":{"activeTargets":[
         {"discoveredLabels":{"__address__":"127.10.0.21:9100","job":"ecs-main"},"labels":{"instance":"127.10.0.21:9100","job":"ecs-main"},
          "scrapeUrl":"http://me:canary@127.10.0.21:9100/metrics?token=canary","lastError":"","lastScrape":"2026-11-22T10:23:10.940514908Z",
          "health":"up","scrapeInterval":"5s","scrapeTimeout":"3s"},
         {"labels":{"instance":"http://127.20.0.9:8080/","job":"blackbox"},
          "scrapeUrl":"http://127.0.0.1:9115/probe?module=http_2xx&target=http%3A%2F%2F127.20.0.9%3A8080%2F",
          "lastError":"Get \"http://127.0.0.1:9115/probe?token=canary\": context deadline exceeded","lastScrape":"0001-01-01T00:00:00Z","health":"down"},
         {"labels":{"instance":"new","job":"fresh"},"scrapeUrl":"http://127.99.0.1:1/metrics","lastError":"","lastScrape":"0001-01-01T00:00:00Z",
          "health":"unknown","scrapeInterval":"1m","scrapeTimeout":"10s"}],
         "droppedTargets":[{"discoveredLabels":{"__address__":"127.0.0.1:3","job":"dropped"}}]}}
        """;

    private const string Rules =
        """
        {"status":"success","data":{"groups":[{"name":"dr","file":"rules.yml","interval":10,"rules":[
         {"state":"firing","name":"PrimaryDown","query":"up == 0","duration":15,"labels":{"severity":"critical"},"health":"ok",
          "lastEvaluation":"2026-11-22T10:23:13.7Z","type":"alerting"},
         {"name":"job:up:sum","query":"sum by (job) (up)","labels":{},"health":"err","lastError":"many-to-many\nmatching","lastEvaluation":"0001-01-01T00:00:00Z",
          "type":"recording"}]}]}}
        """;
}
