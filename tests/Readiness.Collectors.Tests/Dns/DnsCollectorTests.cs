using Microsoft.Extensions.Time.Testing;
using Readiness.Collectors.Dns;
using Readiness.Collectors.Tests.Prometheus;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Tests.Dns;

public sealed class DnsCollectorTests
{
    private const string Name = "pay.example.com";

    private static readonly DnsScript Healthy = new() { Authoritative = true, Answers = [DnsRecordScript.A(Name, "127.10.0.21", 60)] };

    [Fact]
    public async Task CollectAsync_OneResolver_AnswersOverBothTransports()
    {
        await using var resolver = new DnsStub(Zone(Healthy));

        var facts = await CollectAsync([resolver.Address]);

        Assert.True(facts.Exists.Value && facts.Authoritative.Value && facts.Agree.Value);
        Assert.Equal(["127.10.0.21"], facts.Values.Items);
        Assert.Equal(["primary"], facts.Sites.Items);
        Assert.Equal(TimeSpan.FromSeconds(60), facts.Ttl.Value);
        Assert.True(facts.Aliases.IsAbsent);
        Assert.Equal(["ns1.example.net", "ns2.example.net"], facts.NameServers.Items);
        Assert.Equal(["udp", "tcp"], facts.Answers.Items.Select(answer => answer.Transport));
        Assert.Equal($"A {Name} over UDP", facts.Answers.Items[0].Values.From?.Operation);
        Assert.Equal(resolver.Address, facts.Answers.Items[0].Values.From?.Endpoint);
    }

    [Fact]
    public async Task CollectAsync_Alias_HasTheSmallestTtlOfItsChain()
    {
        await using var resolver = new DnsStub(Zone(new DnsScript
        {
            Answers = [DnsRecordScript.Cname(Name, "lb.example.com", 30), DnsRecordScript.Cname("lb.example.com", "eu.example.com", 3600), DnsRecordScript.A("eu.example.com", "127.20.0.9", 300)],
        }));

        var facts = await CollectAsync([resolver.Address]);

        Assert.Equal(["lb.example.com", "eu.example.com"], facts.Aliases.Items);
        Assert.Equal(TimeSpan.FromSeconds(30), facts.Ttl.Value);
        Assert.False(facts.Authoritative.Value);
    }

    [Fact]
    public async Task CollectAsync_ResolversDiffer_DoNotAgreeAndTheLongestTtlCounts()
    {
        await using var old = new DnsStub(Zone(new DnsScript { Answers = [DnsRecordScript.A(Name, "127.10.0.21", 900)] }));
        await using var changed = new DnsStub(Zone(new DnsScript { Answers = [DnsRecordScript.A(Name, "127.20.0.9", 60)] }));

        var facts = await CollectAsync([old.Address, changed.Address]);

        Assert.False(facts.Agree.Value);
        Assert.Equal(["127.10.0.21", "127.20.0.9"], facts.Values.Items);
        Assert.Equal(TimeSpan.FromSeconds(900), facts.Ttl.Value);
    }

    [Fact]
    public async Task CollectAsync_NoSuchName_IsAbsentRatherThanUnknown()
    {
        await using var resolver = new DnsStub(_ => new DnsScript { Code = 3 });

        var facts = await CollectAsync([resolver.Address]);

        Assert.False(facts.Exists.Value);
        Assert.True(facts.Values.IsAbsent && facts.Ttl.IsAbsent && facts.Agree.Value);
        Assert.All(facts.Answers.Items, answer => Assert.Equal("NXDOMAIN", answer.Code.Value));
    }

    [Theory]
    [InlineData(2, "SERVFAIL", NotCollectedReason.Failed)]
    [InlineData(5, "REFUSED", NotCollectedReason.AccessDenied)]
    public async Task CollectAsync_ResolverRefuses_IsNotCollectedWithItsCode(int code, string name, NotCollectedReason reason)
    {
        await using var resolver = new DnsStub(_ => new DnsScript { Code = code });

        var facts = await CollectAsync([resolver.Address]);

        Assert.All(facts.Answers.Items, answer => Assert.Equal(name, answer.Code.Value));
        Assert.Equal(reason, facts.Exists.Why.Reason);
        Assert.Equal(reason, facts.Values.Why.Reason);
        Assert.Contains(name, facts.Ttl.Why.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CollectAsync_Referral_IsNotReadAsNoRecords()
    {
        await using var resolver = new DnsStub(_ => new DnsScript { Authorities = [DnsRecordScript.Ns("example.com", "ns.example.com")] });

        Assert.Contains("refers", (await CollectAsync([resolver.Address])).Exists.Why.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CollectAsync_CutOverUdp_TakesTheAnswerOverTcp()
    {
        await using var resolver = new DnsStub(question =>
            question.Transport == "udp" ? Healthy with { Truncated = true, Answers = [DnsRecordScript.A(Name, "127.99.0.1", 5)] } : Zone(Healthy)(question));

        var facts = await CollectAsync([resolver.Address]);

        Assert.Equal(["127.10.0.21"], facts.Values.Items);
        Assert.True(facts.Values.IsComplete && facts.Agree.Value);
        Assert.True(facts.Answers.Items[0].Truncated.Value);
    }

    [Fact]
    public async Task CollectAsync_Garbage_IsMalformed()
    {
        await using var resolver = new DnsStub(_ => new DnsScript { Garbage = [1, 2, 3] });

        var facts = await CollectAsync([resolver.Address]);

        Assert.Equal(NotCollectedReason.Malformed, Assert.Single(facts.Answers.Items, answer => answer.Transport == "tcp").Values.Why.Reason);
        Assert.True(facts.Exists.IsNotCollected && facts.Values.IsNotCollected && facts.Agree.IsNotCollected);
    }

    [Fact]
    public async Task CollectAsync_NotAnAddress_IsNotCollected()
    {
        var facts = await CollectAsync(["resolver.example.com"]);

        Assert.Contains("resolver.example.com", facts.Exists.Why.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CollectAsync_AliasWanted_GivesItsTarget()
    {
        await using var resolver = new DnsStub(Zone(new DnsScript { Answers = [DnsRecordScript.Cname(Name, "lb.example.com", 30)] }));

        var facts = await CollectAsync([resolver.Address], type: DnsRecordType.Cname);

        Assert.Equal(["lb.example.com"], facts.Values.Items);
        Assert.True(facts.Aliases.IsAbsent && facts.Sites.IsAbsent);
    }

    private static Func<DnsQuestion, DnsScript?> Zone(DnsScript answer) => question => (question.Type, question.Name) switch
    {
        (2, "example.com") => new DnsScript { Answers = [DnsRecordScript.Ns("example.com", "ns2.example.net"), DnsRecordScript.Ns("example.com", "NS1.example.net")] },
        (2, _) => new DnsScript { Authoritative = true },
        _ => answer,
    };

    private static async Task<DnsFacts> CollectAsync(IReadOnlyList<string> servers, DnsRecordType type = DnsRecordType.A)
    {
        using var services = new CollectorServices(new FakeTimeProvider(), _ => null);
        var settings = new DnsSettings { Name = Name, Servers = servers, Type = type };
        var request = new CollectRequest<DnsSettings>("app-name", settings, [], null, TestSites.Tree);
        return await new DnsCollector(services).CollectAsync(request, TestContext.Current.CancellationToken);
    }
}
