using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Time.Testing;
using Readiness.Collectors.HttpService;
using Readiness.Collectors.Tests.Prometheus;
using Readiness.Collectors.Tests.Transport;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Tests.HttpService;

public sealed class HttpServiceTlsTests : IDisposable
{
    private const string Host = "pay.example.com";

    // The transport validates against the machine's clock, so certificates are made around it.
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private readonly TestAuthority _authority = new(Now);

    public void Dispose() => _authority.Dispose();

    [Fact]
    public async Task CollectAsync_RightCertificate_ServesUnderTheUsersName()
    {
        await using var service = Serve(_authority.Issue(Host, Now.AddDays(-1), Now.AddDays(20)));

        var facts = await CollectAsync(service);

        Assert.True(facts.Serves.Value);
        Assert.Equal("ok", facts.Excerpt.Value);
        var certificate = facts.Certificate.Value;
        Assert.True(certificate is { Valid: true, NameMatches: true, InTime: true, Trusted: true } && certificate.Trouble.IsAbsent);
        Assert.Equal([Host], certificate.Names.Items);
        Assert.Equal("CN=Test authority", certificate.Issuer);
        Assert.InRange(certificate.NotAfter.Value, Now.AddDays(20).AddSeconds(-1), Now.AddDays(20));
        Assert.Equal(Host, service.ServerName);
        Assert.Equal($"{Host}:{service.Address.Port}", Assert.Single(service.Requests).Headers["Host"]);
    }

    [Fact]
    public async Task CollectAsync_CertificateForAnotherName_DoesNotServe()
    {
        await using var service = Serve(_authority.Issue("old.example.com", Now.AddDays(-1), Now.AddDays(20)));

        var facts = await CollectAsync(service);

        Assert.False(facts.Serves.Value);
        Assert.Equal($"its certificate is not for {Host} but for old.example.com", facts.Trouble.Value);
        Assert.True(facts.Certificate.Value is { Valid: false, NameMatches: false, InTime: true, Trusted: true });
        Assert.Equal(NotCollectedReason.Unreachable, facts.Status.Why.Reason);
    }

    [Fact]
    public async Task CollectAsync_ExpiredCertificate_DoesNotServe()
    {
        await using var service = Serve(_authority.Issue(Host, Now.AddDays(-30), Now.AddDays(-2)));

        var facts = await CollectAsync(service);

        Assert.False(facts.Serves.Value);
        Assert.StartsWith("its certificate ended on ", facts.Trouble.Value, StringComparison.Ordinal);
        Assert.True(facts.Certificate.Value is { Valid: false, NameMatches: true, InTime: false });
    }

    [Fact]
    public async Task CollectAsync_AuthorityUnknownHere_CannotTellWhetherItServes()
    {
        await using var service = Serve(_authority.Issue(Host, Now.AddDays(-1), Now.AddDays(20)));

        var facts = await CollectAsync(service, trusting: false);

        Assert.Equal(NotCollectedReason.Unreachable, facts.Serves.Why.Reason);
        Assert.True(facts.Certificate.Value is { Valid: false, NameMatches: true, InTime: true, Trusted: false });
        Assert.Contains("not trusted", facts.Certificate.Value.Trouble.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CollectAsync_AuthorityFileMissing_IsNotCollected()
    {
        await using var service = Serve(_authority.Issue(Host, Now.AddDays(-1), Now.AddDays(20)));

        var facts = await CollectAsync(service, authorityFile: "/nowhere/ca.pem");

        Assert.Contains("/nowhere/ca.pem", facts.Certificate.Why.Detail, StringComparison.Ordinal);
        Assert.Equal(NotCollectedReason.Failed, facts.Serves.Why.Reason);
    }

    private static LoopbackServer Serve(X509Certificate2 certificate) => new(_ => PrometheusStub.Text("ok"), certificate);

    private Task<HttpServiceFacts> CollectAsync(LoopbackServer service, bool trusting = true) => CollectAsync(service, trusting ? _authority.PemFile : null);

    private static async Task<HttpServiceFacts> CollectAsync(LoopbackServer service, string? authorityFile)
    {
        using var services = new CollectorServices(new FakeTimeProvider(Now), _ => null);
        var settings = new HttpServiceSettings { Probe = $"https://{service.Address.Authority}/healthz", Host = Host, Ca = authorityFile };
        var request = new CollectRequest<HttpServiceSettings>("payments-dr", settings, [], null, TestSites.Tree);
        return await new HttpServiceCollector(services).CollectAsync(request, TestContext.Current.CancellationToken);
    }
}
