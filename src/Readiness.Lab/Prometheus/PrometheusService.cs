using System.Globalization;
using System.Text.Json;
using Readiness.Lab.Http;

namespace Readiness.Lab.Prometheus;

/// <summary>The read part of Prometheus' HTTP API, as version 3.5 answers it.</summary>
internal sealed class PrometheusService(PrometheusSettings settings, TimeProvider time) : IHttpService
{
    private const string Api = "/api/v1/";

    public (string Service, string Operation, string Resource) Identify(HttpRequest request)
    {
        var operation = request.Path.StartsWith(Api, StringComparison.Ordinal) ? request.Path[Api.Length..] : request.Path;
        return ("prometheus", operation, operation == "query" ? request.Fields["query"] : settings.Name);
    }

    public HttpAnswer Answer(HttpRequest request)
    {
        var now = time.GetUtcNow();
        return request.Path switch
        {
            "/-/ready" => HttpAnswer.Text(200, "Prometheus Server is Ready.\n"),
            "/-/healthy" => HttpAnswer.Text(200, "Prometheus Server is Healthy.\n"),
            Api + "targets" => Data(json => TargetsAnswer.Write(json, settings, now)),
            Api + "rules" => Data(json => RulesAnswer.Write(json, settings, now)),
            Api + "alertmanagers" => Data(json => StatusAnswers.WriteAlertmanagers(json, settings)),
            Api + "status/config" => Data(json => StatusAnswers.WriteConfig(json, settings)),
            Api + "status/flags" => Data(StatusAnswers.WriteFlags),
            Api + "status/runtimeinfo" => Data(json => StatusAnswers.WriteRuntime(json, settings, now)),
            Api + "status/buildinfo" => Data(StatusAnswers.WriteBuild),
            Api + "query" => Query(request, now),
            _ => HttpAnswer.Text(404, "404 page not found\n"),
        };
    }

    public HttpAnswer Denied(HttpRequest request) =>
        HttpAnswer.Text(401, "Unauthorized\n") with { Headers = [("WWW-Authenticate", "Basic")] };

    public HttpAnswer Throttled(HttpRequest request) =>
        HttpAnswer.Text(429, "Too Many Requests\n") with { Headers = [("Retry-After", "1")] };

    private HttpAnswer Query(HttpRequest request, DateTimeOffset now)
    {
        if (request.Method is not ("GET" or "POST"))
            return HttpAnswer.Text(405, "Method Not Allowed\n");
        var at = now.ToUnixTimeMilliseconds() / 1000.0;
        var asked = request.Fields["time"];
        if (asked.Length > 0 && !TryTime(asked, out at))
            return Error($"invalid parameter \"time\": cannot parse \"{asked}\" to a valid timestamp");
        var (query, error) = PromQl.QueryParser.Parse(request.Fields["query"]);
        return query is null
            ? Error($"invalid parameter \"query\": {error}")
            : Data(json => QueryAnswer.Write(json, query.Evaluate(settings.Series, at), at));
    }

    private static bool TryTime(string text, out double seconds)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out seconds))
            return true;
        var isDate = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date);
        seconds = date.ToUnixTimeMilliseconds() / 1000.0;
        return isDate;
    }

    private static HttpAnswer Data(Action<Utf8JsonWriter> write) => Json(200, json =>
    {
        json.WriteString("status", "success");
        json.WritePropertyName("data");
        write(json);
    });

    private static HttpAnswer Error(string message) => Json(400, json =>
    {
        json.WriteString("status", "error");
        json.WriteString("errorType", "bad_data");
        json.WriteString("error", message);
    });

    private static HttpAnswer Json(int status, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return new HttpAnswer(status, "application/json", stream.ToArray());
    }
}
