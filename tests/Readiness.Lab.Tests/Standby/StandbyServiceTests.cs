using System.Net;
using System.Security.Cryptography.X509Certificates;
using Readiness.Lab.Estate;
using Readiness.Lab.Tests.Estate;

namespace Readiness.Lab.Tests.Standby;

public sealed class StandbyServiceTests
{
    [Theory]
    [InlineData(false, "pay.example.com", HttpStatusCode.ServiceUnavailable, "no containers running")]
    [InlineData(true, "pay.example.com", HttpStatusCode.OK, "ok")]
    [InlineData(true, "other.example.com", HttpStatusCode.NotFound, "unknown host")]
    public async Task Probe_BeforeAndAfter_ShowsWhetherTheServiceWasStarted(bool after, string host, HttpStatusCode status, string words)
    {
        await using var estate = await TestEstate.StartAsync(new LabOptions { After = after });
        using var http = new HttpClient();

        using var answer = await ProbeAsync(http, estate, host);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Probe_OverTls_IsTrustedThroughTheLabsAuthority()
    {
        await using var estate = await TestEstate.StartAsync(new LabOptions { After = true, StandbyTls = true });
        using var authority = X509Certificate2.CreateFromPem(await File.ReadAllTextAsync(estate.FromPlan("ca: \"", "\""), TestContext.Current.CancellationToken));
        using var handler = new SocketsHttpHandler();
        handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            CustomTrustStore = { authority },
            RevocationMode = X509RevocationMode.NoCheck,
        };
        handler.SslOptions.TargetHost = "pay.example.com";
        using var http = new HttpClient(handler);

        using var answer = await ProbeAsync(http, estate, "pay.example.com");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Probe_OverTlsWithoutTheAuthority_IsNotTrusted()
    {
        await using var estate = await TestEstate.StartAsync(new LabOptions { After = true, StandbyTls = true });
        using var http = new HttpClient();

        await Assert.ThrowsAsync<HttpRequestException>(() => ProbeAsync(http, estate, "pay.example.com"));
    }

    private static async Task<HttpResponseMessage> ProbeAsync(HttpClient http, LabEstate estate, string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, estate.FromPlan("probe: \"", "\""));
        request.Headers.Host = host;
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
