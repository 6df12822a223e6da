using System.Net;
using DnsClient;
using Microsoft.Extensions.Time.Testing;
using Readiness.Collectors.Dns;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Tests.Dns;

public sealed class DnsExchangeTests
{
    [Fact]
    public async Task AskAsync_NothingListens_IsUnreachable()
    {
        var resolver = new DnsStub(_ => null);
        await resolver.DisposeAsync();

        var reply = await AskAsync(resolver, overTcp: true, new FakeTimeProvider());

        Assert.Equal(NotCollectedReason.Unreachable, reply.Why?.Reason);
        Assert.Equal($"A pay.example.com over TCP at {resolver.Address}: nothing listens there", reply.Why?.Detail);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AskAsync_NeverAnswering_IsATimeout(bool overTcp)
    {
        var asked = new TaskCompletionSource();
        await using var resolver = new DnsStub(_ =>
        {
            asked.TrySetResult();
            return null;
        });
        var time = new FakeTimeProvider();
        var asking = AskAsync(resolver, overTcp, time);
        await asked.Task;

        time.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(NotCollectedReason.Timeout, (await asking).Why?.Reason);
    }

    [Fact]
    public async Task AskAsync_Cancelled_SaysSoByException()
    {
        await using var resolver = new DnsStub(_ => null);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new DnsExchange(new FakeTimeProvider(), IPEndPoint.Parse(resolver.Address), overTcp: false).AskAsync("pay.example.com", QueryType.A, cancelled.Token));
    }

    private static Task<DnsReply> AskAsync(DnsStub resolver, bool overTcp, TimeProvider time) =>
        new DnsExchange(time, IPEndPoint.Parse(resolver.Address), overTcp).AskAsync("pay.example.com", QueryType.A, TestContext.Current.CancellationToken);
}
