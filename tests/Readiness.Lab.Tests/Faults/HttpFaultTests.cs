using System.Net;
using System.Text.Json;
using System.Xml;
using Readiness.Lab.Estate;
using Readiness.Lab.Faults;
using Readiness.Lab.Tests.Aws;
using Readiness.Lab.Tests.Estate;

namespace Readiness.Lab.Tests.Faults;

public sealed class HttpFaultTests
{
    [Theory]
    [InlineData(LabFaultKind.Deny, HttpStatusCode.Unauthorized)]
    [InlineData(LabFaultKind.Throttle, HttpStatusCode.TooManyRequests)]
    [InlineData(LabFaultKind.Status500, HttpStatusCode.InternalServerError)]
    public async Task Prometheus_Fault_IsAStatus(LabFaultKind kind, HttpStatusCode expected)
    {
        await using var estate = await TestEstate.BeforeAsync(new LabFault("prometheus", "targets", kind));
        using var http = new HttpClient();

        using var answer = await http.GetAsync(Targets(estate), TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(kind == LabFaultKind.Throttle, answer.Headers.RetryAfter is not null);
    }

    [Theory]
    [InlineData(LabFaultKind.Deny, 403, "AccessDenied")]
    [InlineData(LabFaultKind.Throttle, 400, "Throttling")]
    public async Task Aws_Fault_IsAnErrorCode(LabFaultKind kind, int expected, string code)
    {
        await using var estate = await TestEstate.BeforeAsync(new LabFault("route53", "GetHostedZone", kind));
        using var client = new SignedClient(estate, TimeProvider.System);

        var (status, xml) = await client.Route53Async("hostedzone/Z0EXAMPLE");

        Assert.Equal(expected, status);
        Assert.Equal(code, xml.Text("Code"));
    }

    [Fact]
    public async Task Aws_Garbled_IsCutXmlWithAnHonestLength()
    {
        await using var estate = await TestEstate.BeforeAsync(new LabFault("iam", "*", LabFaultKind.Garble));
        using var client = new SignedClient(estate, TimeProvider.System);

        await Assert.ThrowsAsync<XmlException>(() => client.IamAsync(("Action", "GetRole"), ("RoleName", "consul-template")));
    }

    [Fact]
    public async Task Prometheus_Garbled_IsCutJson()
    {
        await using var estate = await TestEstate.BeforeAsync(new LabFault("prometheus", "*", LabFaultKind.Garble));
        using var http = new HttpClient();

        var text = await http.GetStringAsync(Targets(estate), TestContext.Current.CancellationToken);

        Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse(text).Dispose());
    }

    [Fact]
    public async Task Prometheus_WrongContentType_IsAPage()
    {
        await using var estate = await TestEstate.BeforeAsync(new LabFault("*", "*", LabFaultKind.WrongContentType));
        using var http = new HttpClient();

        using var answer = await http.GetAsync(Targets(estate), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Prometheus_Hanging_AnswersNeitherThenNorAtTheEnd()
    {
        var estate = await TestEstate.BeforeAsync(new LabFault("prometheus", "*", LabFaultKind.Hang));
        using var http = new HttpClient();
        var asking = http.GetAsync(Targets(estate), TestContext.Current.CancellationToken);
        while (estate.Calls.Count == 0)
            await Task.Yield();

        var answeredEarly = asking.IsCompleted;
        await estate.DisposeAsync();

        Assert.False(answeredEarly);
        await Assert.ThrowsAsync<HttpRequestException>(() => asking);
    }

    [Fact]
    public async Task Prometheus_Dropped_EndsTheConnection()
    {
        await using var estate = await TestEstate.BeforeAsync(new LabFault("prometheus", "*", LabFaultKind.Drop));
        using var http = new HttpClient();

        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(Targets(estate), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Prometheus_HugeBody_StopsWhenTheClientHangsUp()
    {
        await using var estate = await TestEstate.BeforeAsync(new LabFault("prometheus", "*", LabFaultKind.HugeBody));
        using var http = new HttpClient();

        using (var answer = await http.GetAsync(Targets(estate), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken))
        {
            Assert.Equal(1L << 30, answer.Content.Headers.ContentLength);
            await using var body = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
            await body.ReadExactlyAsync(new byte[1 << 20], TestContext.Current.CancellationToken);
        }

        estate.Faults = [];
        Assert.Contains("activeTargets", await http.GetStringAsync(Targets(estate), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fault_ForTheSecondCall_MeetsThatOneAlone()
    {
        await using var estate = await TestEstate.BeforeAsync(LabFault.ForCall(2, LabFaultKind.Deny));
        using var http = new HttpClient();
        var statuses = new List<int>();

        for (var i = 0; i < 3; i++)
        {
            using var answer = await http.GetAsync(Targets(estate), TestContext.Current.CancellationToken);
            statuses.Add((int)answer.StatusCode);
        }

        Assert.Equal([200, 401, 200], statuses);
    }

    [Fact]
    public async Task Fault_ForOneResource_LeavesTheOthersAlone()
    {
        await using var estate = await TestEstate.BeforeAsync(
            new LabFault("iam", "GetRole", LabFaultKind.Deny) { Resource = "arn:aws:iam::123456789012:role/consul-template" });
        using var client = new SignedClient(estate, TimeProvider.System);

        var (denied, _) = await client.IamAsync(("Action", "GetRole"), ("RoleName", "consul-template"));
        var (allowed, _) = await client.IamAsync(("Action", "GetRole"), ("RoleName", "readiness"));

        Assert.Equal((403, 200), (denied, allowed));
    }

    private static Uri Targets(LabEstate estate) => new(estate.FromPlan("monitoring: { kind: prometheus, url: \"", "\"") + "/api/v1/targets");
}
