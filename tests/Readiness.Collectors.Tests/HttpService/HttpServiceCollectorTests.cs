using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;
using Readiness.Collectors.HttpService;
using Readiness.Collectors.Tests.Prometheus;
using Readiness.Collectors.Tests.Transport;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Tests.HttpService;

public sealed class HttpServiceCollectorTests
{
    [Fact]
    public async Task CollectAsync_ExpectedStatus_Serves()
    {
        await using var server = new LoopbackServer(_ => PrometheusStub.Text("  all\ngood\n"));

        var facts = await CollectAsync(server.Address);

        Assert.True(facts.Serves.Value);
        Assert.True(facts.Trouble.IsAbsent && facts.Certificate.IsAbsent && facts.RedirectsTo.IsAbsent);
        Assert.Equal((200L, "here", "all good"), (facts.Status.Value, facts.Site.Value, facts.Excerpt.Value));
        Assert.Equal($"pay.example.com:{server.Address.Port}", Assert.Single(server.Requests).Headers["Host"]);
    }

    [Theory]
    [InlineData(503, 200, false)]
    [InlineData(404, 200, false)]
    [InlineData(204, 204, true)]
    [InlineData(401, 401, true)]
    public async Task CollectAsync_Status_IsHeldAgainstTheExpectedOne(int status, int expected, bool serves)
    {
        await using var server = new LoopbackServer(_ => PrometheusStub.Text("", status));

        var facts = await CollectAsync(server.Address, expected);

        Assert.Equal(serves, facts.Serves.Value);
        Assert.Equal(serves ? null : $"it answered HTTP {status} instead of {expected}", facts.Trouble.ValueOr(null));
        Assert.True(facts.Excerpt.IsAbsent);
    }

    [Fact]
    public async Task CollectAsync_Redirect_IsToldAndNotFollowed()
    {
        await using var server = new LoopbackServer(_ => LoopbackReply.Json("{}", 302, ("Location", "/login?next=canary")));

        var facts = await CollectAsync(server.Address);

        Assert.Equal($"{server.Address}login", facts.RedirectsTo.Value);
        Assert.Equal($"it answered HTTP 302 instead of 200 and sends clients to {server.Address}login", facts.Trouble.Value);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task CollectAsync_NeverStarted_DoesNotServe()
    {
        var server = new LoopbackServer(_ => new LoopbackReply.Reset());
        await server.DisposeAsync();

        var facts = await CollectAsync(server.Address);

        Assert.False(facts.Serves.Value);
        Assert.Equal($"nothing listens at {server.Address.Authority}", facts.Trouble.Value);
        Assert.True(facts.Status.IsAbsent && facts.Latency.IsAbsent);
    }

    [Fact]
    public async Task CollectAsync_NeverAnswering_IsUnknown()
    {
        var asked = new TaskCompletionSource();
        await using var server = new LoopbackServer(_ =>
        {
            asked.TrySetResult();
            return new LoopbackReply.Hang();
        });
        var time = new FakeTimeProvider();
        var collecting = CollectAsync(server.Address, time: time);
        await asked.Task;

        time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(NotCollectedReason.Timeout, (await collecting).Serves.Why.Reason);
    }

    [Fact]
    public async Task CollectAsync_ClosedWithoutAnswer_IsUnknown()
    {
        await using var server = new LoopbackServer(_ => new LoopbackReply.Reset());

        Assert.Equal(NotCollectedReason.Unreachable, (await CollectAsync(server.Address)).Serves.Why.Reason);
    }

    [Fact]
    public async Task CollectAsync_EndlessBody_IsMalformed()
    {
        await using var server = new LoopbackServer(_ => new LoopbackReply.Endless("text/plain"));

        Assert.Equal(NotCollectedReason.Malformed, (await CollectAsync(server.Address)).Serves.Why.Reason);
    }

    [Fact]
    public async Task CollectAsync_PlainTextOnTheTlsPort_IsUnreachable()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var stop = TestContext.Current.CancellationToken;
        var serving = ServeAsync();

        var facts = await CollectAsync(new Uri($"https://{listener.LocalEndpoint}/"));

        await serving;
        Assert.Equal(NotCollectedReason.Unreachable, facts.Certificate.Why.Reason);
        Assert.Equal(NotCollectedReason.Unreachable, facts.Serves.Why.Reason);

        // One connection for the certificate, one for the request, one to see whether the port is closed.
        async Task ServeAsync()
        {
            for (var connections = 0; connections < 3; connections++)
            {
                using var client = await listener.AcceptTcpClientAsync(stop);
                await client.GetStream().WriteAsync("HTTP/1.0 400 Bad Request\r\n\r\n"u8.ToArray(), stop);
            }
        }
    }

    [Fact]
    public async Task CollectAsync_LongBody_IsCut()
    {
        await using var server = new LoopbackServer(_ => PrometheusStub.Text(new string('x', 1000)));

        Assert.Equal(201, (await CollectAsync(server.Address)).Excerpt.Value.Length);
    }

    [Fact]
    public async Task CollectAsync_NotAnAddress_IsNotCollected()
    {
        using var services = new CollectorServices(new FakeTimeProvider(), _ => null);
        var request = new CollectRequest<HttpServiceSettings>("payments-dr", new HttpServiceSettings { Probe = "ftp://x" }, [], null, TestSites.Tree);

        var facts = await new HttpServiceCollector(services).CollectAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(NotCollectedReason.Failed, facts.Serves.Why.Reason);
    }

    private static async Task<HttpServiceFacts> CollectAsync(Uri address, int expectStatus = 200, TimeProvider? time = null)
    {
        using var services = new CollectorServices(time ?? new FakeTimeProvider(), _ => null);
        var settings = new HttpServiceSettings { Probe = address.ToString(), Host = "pay.example.com", ExpectStatus = expectStatus };
        var request = new CollectRequest<HttpServiceSettings>("payments-dr", settings, [], null, TestSites.Tree);
        return await new HttpServiceCollector(services).CollectAsync(request, TestContext.Current.CancellationToken);
    }
}
