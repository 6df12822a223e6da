using System.Globalization;
using System.Text;
using Readiness.Lab.Http;

namespace Readiness.Lab.Pushgateway;

/// <summary>A Pushgateway with one group, to which an agent has pushed a moment ago.</summary>
/// <param name="job">The group's label.</param>
/// <param name="age">How old the newest push is whenever it is asked.</param>
internal sealed class PushgatewayService(string job, TimeSpan age, TimeProvider time) : IHttpService
{
    public (string Service, string Operation, string Resource) Identify(HttpRequest request) => ("pushgateway", $"{request.Method} {request.Path}", job);

    public HttpAnswer Answer(HttpRequest request) => (request.Method, request.Path) switch
    {
        ("GET", "/api/v1/metrics") => Json(Groups),
        ("GET", "/-/ready" or "/-/healthy") => HttpAnswer.Text(200, "OK\n"),
        ("GET", _) => HttpAnswer.Text(404, "404 page not found\n"),
        _ => HttpAnswer.Text(405, "Method Not Allowed\n"),
    };

    public HttpAnswer Denied(HttpRequest request) => HttpAnswer.Text(401, "Unauthorized\n") with { Headers = [("WWW-Authenticate", "Basic")] };

    public HttpAnswer Throttled(HttpRequest request) => HttpAnswer.Text(429, "Too Many Requests\n") with { Headers = [("Retry-After", "1")] };

    private string Groups
    {
        get
        {
            var pushed = time.GetUtcNow() - age;
            // A text with an exponent, as Go writes large numbers.
            var seconds = (pushed.ToUnixTimeMilliseconds() / 1000d).ToString("0.0000000000000e+00", CultureInfo.InvariantCulture);
            return $$"""{"status":"success","data":[{"labels":{"job":"{{job}}"},"last_push_successful":true,"push_failure_time_seconds":{{Gauge("0", pushed)}},"push_time_seconds":{{Gauge(seconds, pushed)}} }]}""";
        }
    }

    private string Gauge(string value, DateTimeOffset pushed) =>
        $$"""{"time_stamp":"{{pushed.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture)}}","type":"GAUGE","metrics":[{"labels":{"job":"{{job}}"},"value":"{{value}}"}]}""";

    private static HttpAnswer Json(string text) => new(200, "application/json", Encoding.UTF8.GetBytes(text));
}
