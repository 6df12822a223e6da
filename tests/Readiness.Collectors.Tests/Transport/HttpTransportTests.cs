using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;
using Readiness.Collectors.Transport;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Tests.Transport;

public sealed class HttpTransportTests : IDisposable
{
    private readonly HttpTransport _transport = new(TimeProvider.System);

    public void Dispose() => _transport.Dispose();

    [Fact]
    public async Task SendAsync_AnAnswer_CarriesBodyAndProvenanceWithoutSecrets()
    {
        await using var server = new LoopbackServer(_ => LoopbackReply.Json("""{"a":1}""", 200, ("X-Request-Id", "r-1")));
        var address = new UriBuilder(server.Address) { UserName = "me", Password = "canary", Path = "/api", Query = "token=canary" }.Uri;

        var outcome = await GetAsync(address);

        Assert.True(outcome.IsAccepted);
        Assert.Equal("""{"a":1}""", outcome.Answer.Text());
        Assert.Equal("application/json", outcome.Answer.ContentType);
        Assert.Equal("r-1", outcome.Answer.From.RequestId);
        Assert.Equal($"{server.Address}api", outcome.Answer.From.Endpoint);
    }

    [Theory]
    [InlineData(401, NotCollectedReason.AccessDenied)]
    [InlineData(403, NotCollectedReason.AccessDenied)]
    [InlineData(500, NotCollectedReason.Failed)]
    [InlineData(501, NotCollectedReason.Failed)]
    [InlineData(503, NotCollectedReason.Failed)]
    public async Task SendAsync_RefusingStatus_IsNotCollectedWithItsReason(int status, NotCollectedReason reason)
    {
        await using var server = new LoopbackServer(_ => LoopbackReply.Json("{}", status));

        var outcome = await GetAsync(server.Address, new SendOptions { MaxRetries = 0 });

        Assert.Equal(reason, outcome.Why?.Reason);
        Assert.Equal(status, outcome.Answer?.Status);
    }

    [Fact]
    public async Task SendAsync_Refused_IsUnreachable()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();

        var outcome = await GetAsync(new Uri($"http://127.0.0.1:{port}/"));

        Assert.Equal(NotCollectedReason.Unreachable, outcome.Why?.Reason);
        Assert.Contains("connection refused", outcome.Why?.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_NameThatDoesNotResolve_IsUnreachable()
    {
        var outcome = await GetAsync(new Uri("http://no-such-host.invalid/"));

        Assert.Equal(NotCollectedReason.Unreachable, outcome.Why?.Reason);
    }

    [Fact]
    public async Task SendAsync_PlainTextWhereTlsIsExpected_IsUnreachable()
    {
        await using var server = new LoopbackServer(_ => new LoopbackReply.Reset());

        var outcome = await GetAsync(new UriBuilder(server.Address) { Scheme = "https" }.Uri, new SendOptions { MaxRetries = 0, Deadline = TimeSpan.FromSeconds(1) });

        Assert.Contains(outcome.Why!.Reason, new[] { NotCollectedReason.Unreachable, NotCollectedReason.Timeout });
    }

    [Fact]
    public async Task SendAsync_AcceptsAndNeverAnswers_IsATimeout()
    {
        var asked = new TaskCompletionSource();
        await using var server = new LoopbackServer(_ =>
        {
            asked.SetResult();
            return new LoopbackReply.Hang();
        });
        var time = new FakeTimeProvider();
        using var transport = new HttpTransport(time);
        var call = transport.GetAsync(server.Address, "GET /", cancellationToken: TestContext.Current.CancellationToken);
        await asked.Task;

        time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(NotCollectedReason.Timeout, (await call).Why?.Reason);
    }

    [Fact]
    public async Task SendAsync_ClosedWithoutAnswer_IsTriedAgainThenUnreachable()
    {
        await using var server = new LoopbackServer(_ => new LoopbackReply.Reset());

        var outcome = await GetAsync(server.Address, new SendOptions { MaxRetries = 1 });

        Assert.Equal(NotCollectedReason.Unreachable, outcome.Why?.Reason);
        Assert.True(server.Requests.Count >= 2);
    }

    [Fact]
    public async Task SendAsync_AnswerBreaksOff_IsMalformed()
    {
        await using var server = new LoopbackServer(_ => new LoopbackReply.Truncated("application/json", "{"));

        Assert.Equal(NotCollectedReason.Malformed, (await GetAsync(server.Address, new SendOptions { MaxRetries = 0 })).Why?.Reason);
    }

    [Fact]
    public async Task SendAsync_EndlessBody_StopsAtTheBound()
    {
        await using var server = new LoopbackServer(_ => new LoopbackReply.Endless("application/json"));

        var outcome = await GetAsync(server.Address);

        Assert.Equal(NotCollectedReason.Malformed, outcome.Why?.Reason);
        Assert.Contains("larger than 8192 KB", outcome.Why?.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_SmallBodyThatInflatesBeyondTheBound_IsMalformed()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) await gzip.WriteAsync(new byte[32 * 1024 * 1024], TestContext.Current.CancellationToken);
        await using var server = new LoopbackServer(_ => new LoopbackReply.Answer(200, "application/json", packed.ToArray(), ("Content-Encoding", "gzip")));

        Assert.Equal(NotCollectedReason.Malformed, (await GetAsync(server.Address)).Why?.Reason);
    }

    [Fact]
    public async Task SendAsync_WrongContentType_IsMalformedAndSaysWhich()
    {
        await using var server = new LoopbackServer(_ => new LoopbackReply.Answer(200, "text/html; charset=utf-8", "<p>"u8.ToArray()));

        var outcome = await GetAsync(server.Address, new SendOptions { ContentTypes = ["application/json"] });

        Assert.Equal(NotCollectedReason.Malformed, outcome.Why?.Reason);
        Assert.Contains("text/html instead of application/json", outcome.Why?.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_RedirectWithinTheHost_IsFollowedThreeTimesAtMost()
    {
        await using var server = new LoopbackServer(_ => LoopbackReply.Json("{}", 302, ("Location", "/again")));

        var outcome = await GetAsync(server.Address);

        Assert.Equal(NotCollectedReason.Failed, outcome.Why?.Reason);
        Assert.Equal(4, server.Requests.Count);
    }

    [Fact]
    public async Task SendAsync_RedirectToAnotherHost_IsNotFollowed()
    {
        await using var elsewhere = new LoopbackServer(_ => LoopbackReply.Json("{}"));
        await using var server = new LoopbackServer(_ => LoopbackReply.Json("{}", 307, ("Location", elsewhere.Address.ToString())));

        var outcome = await GetAsync(server.Address);

        Assert.False(outcome.IsAccepted);
        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    public async Task SendAsync_ThrottledThenServed_HonoursRetryAfter()
    {
        var calls = 0;
        await using var server = new LoopbackServer(_ =>
            Interlocked.Increment(ref calls) == 1 ? LoopbackReply.Json("{}", 429, ("Retry-After", "0")) : LoopbackReply.Json("{}"));

        Assert.True((await GetAsync(server.Address)).IsAccepted);
        Assert.Equal(2, calls);
    }

    [Fact]
    public async Task SendAsync_ThrottledForLongerThanTheDeadline_GivesUpAtOnce()
    {
        await using var server = new LoopbackServer(_ => LoopbackReply.Json("{}", 503, ("Retry-After", "60")));

        var outcome = await GetAsync(server.Address);

        Assert.Equal(NotCollectedReason.Throttled, outcome.Why?.Reason);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task SendAsync_CallerCancels_Throws()
    {
        var asked = new TaskCompletionSource();
        await using var server = new LoopbackServer(_ =>
        {
            asked.SetResult();
            return new LoopbackReply.Hang();
        });
        using var cancel = new CancellationTokenSource();
        var call = _transport.GetAsync(server.Address, "GET /", null, cancel.Token);
        await asked.Task;

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task SendAsync_ManyCallsToOneHost_KeepsToTheLimit()
    {
        var (now, most) = (0, 0);
        await using var server = new LoopbackServer(async _ =>
        {
            InterlockedMax(ref most, Interlocked.Increment(ref now));
            await Task.Yield();
            Interlocked.Decrement(ref now);
            return LoopbackReply.Json("{}");
        });
        using var transport = new HttpTransport(TimeProvider.System, maxCallsPerHost: 3);

        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => transport.GetAsync(server.Address, "GET /", null, TestContext.Current.CancellationToken)));

        Assert.InRange(most, 1, 3);
    }

    [Fact]
    public async Task SendAsync_AuthorityFileThatIsNotThere_IsNotCollectedAndNamesIt()
    {
        var outcome = await GetAsync(new Uri("https://127.0.0.1:1/"), new SendOptions { AuthorityFile = "/nowhere/ca.pem" });

        Assert.Contains("/nowhere/ca.pem", outcome.Why?.Detail, StringComparison.Ordinal);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); value > seen; seen = Volatile.Read(ref most))
            if (Interlocked.CompareExchange(ref most, value, seen) == seen)
                return;
    }

    private Task<HttpOutcome> GetAsync(Uri address, SendOptions? options = null) =>
        _transport.GetAsync(address, $"GET {address.AbsolutePath}", options, TestContext.Current.CancellationToken);
}
