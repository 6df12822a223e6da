using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Readiness.Lab.Http;
using Readiness.Lab.Pushgateway;

namespace Readiness.Lab.Tests.Pushgateway;

public sealed class PushgatewayServiceTests
{
    [Fact]
    public void Answer_Groups_TellTheTimeOfTheNewestPushAsATextWithAnExponent()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_795_343_440);
        var service = new PushgatewayService("beat", TimeSpan.FromSeconds(7), new FakeTimeProvider(now));

        var answer = service.Answer(new HttpRequest("GET", "/api/v1/metrics", "", new Dictionary<string, string>(), []));

        var group = Assert.Single(JsonDocument.Parse(answer.Body).RootElement.GetProperty("data").EnumerateArray().ToList());
        var value = group.GetProperty("push_time_seconds").GetProperty("metrics")[0].GetProperty("value").GetString()!;
        Assert.Equal("beat", group.GetProperty("labels").GetProperty("job").GetString());
        Assert.Contains("e+09", value, StringComparison.Ordinal);
        Assert.Equal(1_795_343_433, double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture), 3);
    }

    [Fact]
    public void Answer_APush_IsRefused() =>
        Assert.Equal(405, new PushgatewayService("beat", TimeSpan.Zero, TimeProvider.System).Answer(new HttpRequest("PUT", "/metrics/job/beat", "", new Dictionary<string, string>(), [])).Status);
}
