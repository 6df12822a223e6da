using Readiness.Lab.Http;

namespace Readiness.Lab.Standby;

/// <summary>
/// What answers on the standby's address. Before the change the proxy there has nothing behind it, as nobody
/// ever started the containers; afterwards it serves the production name.
/// </summary>
internal sealed class StandbyService(string hostName, bool started) : IHttpService
{
    public (string Service, string Operation, string Resource) Identify(HttpRequest request) =>
        ("standby", $"{request.Method} {request.Path}", request.Header("Host"));

    public HttpAnswer Answer(HttpRequest request)
    {
        if (!started)
            return HttpAnswer.Html(503, "<html><body><h1>503 Service Unavailable</h1>No server is available to handle this request: no containers running.</body></html>\n");
        if (!string.Equals(request.Header("Host").Split(':')[0], hostName, StringComparison.OrdinalIgnoreCase))
            return HttpAnswer.Text(404, "unknown host\n");
        return request.Path == "/healthz" ? HttpAnswer.Text(200, "ok\n") : HttpAnswer.Text(404, "not found\n");
    }

    public HttpAnswer Denied(HttpRequest request) => HttpAnswer.Text(403, "forbidden\n");

    public HttpAnswer Throttled(HttpRequest request) => HttpAnswer.Text(429, "too many requests\n") with { Headers = [("Retry-After", "1")] };
}
