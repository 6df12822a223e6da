using Readiness.Lab.Http;

namespace Readiness.Lab.Prometheus;

/// <summary>An Alertmanager as far as a probe sees it: ready and healthy.</summary>
internal sealed class AlertmanagerService(string name) : IHttpService
{
    public (string Service, string Operation, string Resource) Identify(HttpRequest request) => ("alertmanager", request.Path, name);

    public HttpAnswer Answer(HttpRequest request) => request.Path is "/-/ready" or "/-/healthy"
        ? HttpAnswer.Text(200, "OK")
        : HttpAnswer.Text(404, "404 page not found\n");

    public HttpAnswer Denied(HttpRequest request) => HttpAnswer.Text(401, "Unauthorized\n") with { Headers = [("WWW-Authenticate", "Basic")] };

    public HttpAnswer Throttled(HttpRequest request) => HttpAnswer.Text(429, "Too Many Requests\n") with { Headers = [("Retry-After", "1")] };
}
