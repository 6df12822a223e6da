using System.Text.Json;
using Readiness.Lab.Http;
using Readiness.Lab.Pingdom;

namespace Readiness.Lab.Tests.Pingdom;

public sealed class PingdomServiceTests
{
    private readonly PingdomService _service = new("pay.example.com", "right", TimeProvider.System);

    [Theory]
    [InlineData("/api/3.1/checks", "checks")]
    [InlineData("/api/3.1/checks/4021", "check")]
    [InlineData("/api/3.1/results/4021", "results")]
    [InlineData("/api/3.1/probes", "probes")]
    [InlineData("/api/3.1/maintenance", "maintenance")]
    public void Answer_ARead_IsJsonOfItsName(string path, string member)
    {
        var answer = _service.Answer(Request(path, "right"));

        Assert.Equal(200, answer.Status);
        Assert.True(JsonDocument.Parse(answer.Body).RootElement.TryGetProperty(member, out _));
    }

    [Theory]
    [InlineData("/api/3.1/checks", "wrong", 401)]
    [InlineData("/api/3.1/checks/7", "right", 404)]
    public void Answer_WrongTokenOrCheck_IsAnErrorWithItsStatus(string path, string token, int status)
    {
        var answer = _service.Answer(Request(path, token));

        Assert.Equal(status, answer.Status);
        Assert.Equal(status, JsonDocument.Parse(answer.Body).RootElement.GetProperty("error").GetProperty("statuscode").GetInt32());
    }

    [Fact]
    public void Answer_Type_IsAWordInTheListAndAMappingInTheDetails()
    {
        var list = JsonDocument.Parse(_service.Answer(Request("/api/3.1/checks", "right")).Body).RootElement.GetProperty("checks")[0];
        var details = JsonDocument.Parse(_service.Answer(Request("/api/3.1/checks/4021", "right")).Body).RootElement.GetProperty("check");

        Assert.Equal("http", list.GetProperty("type").GetString());
        Assert.Equal("/healthz", details.GetProperty("type").GetProperty("http").GetProperty("url").GetString());
    }

    private static HttpRequest Request(string path, string token) =>
        new("GET", path, "", new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Authorization"] = $"Bearer {token}" }, []);
}
