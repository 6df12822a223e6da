using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Readiness.Lab.Estate;
using Readiness.Lab.Tests.Estate;

namespace Readiness.Lab.Tests.Prometheus;

public sealed class PrometheusServiceTests
{
    [Theory]
    [InlineData("up{job=\"ecs-main\"}", "ecs-main=1")]
    [InlineData("up{job=\"ecs-main\"} == 0", "")]
    [InlineData("up{job=\"nope\"}", "")]
    [InlineData("absent(up{job=\"ecs-main\"})", "")]
    [InlineData("absent(up{job=\"nope\"})", "nope=1")]
    [InlineData("up{job=\"nope\"} == 0 or absent(up{job=\"nope\"})", "nope=1")]
    [InlineData("absent_over_time(up{job=\"nope\"}[1m])", "nope=1")]
    [InlineData("count(up)", "=2")]
    [InlineData("count(up{job=\"nope\"})", "")]
    [InlineData("count by (job) (up)", "ecs-main=1 rds-main=1")]
    [InlineData("sum(up{job=\"nope\"} or vector(0)) < 1", "=0")]
    [InlineData("(up{job=\"ecs-main\"} * 0) == 0", "ecs-main=0")]
    [InlineData("up{job=~\"ecs-.*\",instance!=\"x\"} == bool 0", "ecs-main=0")]
    [InlineData("up{job=\"ecs-main\"} unless up{job!~\"rds.+\"}", "")]
    [InlineData("{__name__=\"up\", job='rds-main'}", "rds-main=1")]
    [InlineData("2 + 3 * 2", "8")]
    [InlineData("1 == bool 2", "0")]
    [InlineData("absent(up{job=\"a\",job=\"b\"})", "=1")]
    [InlineData("absent((up{job=\"ecs-main\"} * 0))", "")]
    public async Task Query_OfAChecker_AnswersLikePrometheus(string query, string expected)
    {
        await using var estate = await TestEstate.BeforeAsync();
        using var http = new HttpClient { BaseAddress = Monitoring(estate) };

        var data = (await http.GetFromJsonAsync<JsonElement>("api/v1/query?query=" + Uri.EscapeDataString(query), TestContext.Current.CancellationToken)).GetProperty("data");

        Assert.Equal(expected, Flat(data));
    }

    [Fact]
    public async Task Query_ByPost_ReadsTheForm()
    {
        await using var estate = await TestEstate.BeforeAsync();
        using var http = new HttpClient { BaseAddress = Monitoring(estate) };
        using var form = new FormUrlEncodedContent([new("query", "count(up == 1)"), new("time", "1795342994.5")]);

        using var answer = await http.PostAsync(new Uri("api/v1/query", UriKind.Relative), form, TestContext.Current.CancellationToken);
        var result = (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("data").GetProperty("result")[0];

        Assert.Equal(1795342994.5, result.GetProperty("value")[0].GetDouble());
        Assert.Equal("2", result.GetProperty("value")[1].GetString());
    }

    [Theory]
    [InlineData("", "1:1: parse error: no expression found in input")]
    [InlineData("up{", "1:4: parse error: unexpected end of input inside braces")]
    [InlineData("up{job}", "1:4: parse error:")]
    [InlineData("up ==", "1:6: parse error: unexpected end of input")]
    [InlineData("up{job=~\"(\"}", "error parsing regexp")]
    [InlineData("predict(up)", "unknown function with name \"predict\"")]
    [InlineData("{}", "at least one non-empty matcher")]
    [InlineData("up ; up", "unexpected character")]
    [InlineData("up up", "1:4: parse error: unexpected identifier \"up\"")]
    [InlineData("\"open", "1:1: parse error: unterminated quoted string")]
    [InlineData("1 == 1", "1:3: parse error: comparisons between scalars must use BOOL modifier")]
    [InlineData("up or 1", "set operator \"or\" not allowed in binary scalar expression")]
    [InlineData("count(1)", "expected type instant vector")]
    [InlineData("vector(up)", "expected type scalar")]
    public async Task Query_NotUnderstood_IsBadData(string query, string words)
    {
        await using var estate = await TestEstate.BeforeAsync();
        using var http = new HttpClient { BaseAddress = Monitoring(estate) };

        using var answer = await http.GetAsync(new Uri("api/v1/query?query=" + Uri.EscapeDataString(query), UriKind.Relative), TestContext.Current.CancellationToken);
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("bad_data", json.GetProperty("errorType").GetString());
        Assert.Contains(words, json.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_NestedWithoutEnd_IsBadData()
    {
        await using var estate = await TestEstate.BeforeAsync();
        using var http = new HttpClient { BaseAddress = Monitoring(estate) };

        using var answer = await http.GetAsync(new Uri("api/v1/query?query=" + new string('(', 5000), UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Targets_OfTheIncident_LieInThePrimarysNetwork()
    {
        await using var estate = await TestEstate.BeforeAsync();

        var targets = (await DataAsync(estate, "targets")).GetProperty("activeTargets").EnumerateArray().ToList();

        Assert.Equal(2, targets.Count);
        Assert.All(targets, target =>
        {
            Assert.StartsWith("http://127.10.", target.GetProperty("scrapeUrl").GetString(), StringComparison.Ordinal);
            Assert.Equal("up", target.GetProperty("health").GetString());
            Assert.Equal("15s", target.GetProperty("scrapeInterval").GetString());
            Assert.Equal("10s", target.GetProperty("scrapeTimeout").GetString());
        });
    }

    [Theory]
    [InlineData("rules", "\"interval\":15")]
    [InlineData("alertmanagers", "/api/v2/alerts")]
    [InlineData("status/config", "scrape_interval: 15s")]
    [InlineData("status/flags", "\"query.lookback-delta\":\"5m\"")]
    [InlineData("status/runtimeinfo", "\"reloadConfigSuccess\":true")]
    [InlineData("status/buildinfo", "\"version\":\"3.5.3\"")]
    public async Task Status_EachEndpoint_TellsItsPart(string path, string expected)
    {
        await using var estate = await TestEstate.BeforeAsync();

        Assert.Contains(expected, (await DataAsync(estate, path)).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alertmanager_OfThePrometheus_IsReady()
    {
        await using var estate = await TestEstate.BeforeAsync();
        using var http = new HttpClient();
        var url = (await DataAsync(estate, "alertmanagers")).GetProperty("activeAlertmanagers")[0].GetProperty("url").GetString()!;

        using var answer = await http.GetAsync(new Uri(new Uri(url), "/-/ready"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("-/ready", HttpStatusCode.OK)]
    [InlineData("-/healthy", HttpStatusCode.OK)]
    [InlineData("api/v1/nothing", HttpStatusCode.NotFound)]
    public async Task Get_OtherPaths_AnswerByStatus(string path, HttpStatusCode expected)
    {
        await using var estate = await TestEstate.BeforeAsync();
        using var http = new HttpClient { BaseAddress = Monitoring(estate) };

        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.StatusCode);
    }

    private static Uri Monitoring(LabEstate estate) => new(estate.FromPlan("monitoring: { kind: prometheus, url: \"", "\"") + "/");

    private static async Task<JsonElement> DataAsync(LabEstate estate, string path)
    {
        using var http = new HttpClient { BaseAddress = Monitoring(estate) };
        return (await http.GetFromJsonAsync<JsonElement>("api/v1/" + path, TestContext.Current.CancellationToken)).GetProperty("data");
    }

    /// <summary><c>job=value</c> per sample, or the number alone.</summary>
    private static string Flat(JsonElement data) => data.GetProperty("resultType").GetString() == "scalar"
        ? data.GetProperty("result")[1].GetString()!
        : string.Join(' ', data.GetProperty("result").EnumerateArray().Select(sample =>
            $"{(sample.GetProperty("metric").TryGetProperty("job", out var job) ? job.GetString() : "")}={sample.GetProperty("value")[1].GetString()}"));
}
