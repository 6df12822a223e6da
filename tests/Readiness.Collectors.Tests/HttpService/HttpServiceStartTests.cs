using Readiness.Collectors.HttpService;
using Readiness.Collectors.Tests.Prometheus;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Tests.HttpService;

public sealed class HttpServiceStartTests
{
    private static readonly DateTimeOffset Ends = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly HttpServiceFacts Healthy = new()
    {
        Site = Fact<string>.Present("standby"),
        Serves = Fact<bool>.Present(true),
        Trouble = Fact<string>.Absent(),
        Certificate = Fact<HttpServiceCertificate>.Present(new HttpServiceCertificate
        {
            Valid = true,
            NameMatches = true,
            InTime = true,
            Trusted = true,
            Subject = "CN=pay.example.com",
            Issuer = "CN=Test",
            NotAfter = Fact<DateTimeOffset>.Present(Ends),
        }),
    };

    [Fact]
    public void Derive_ServingOverTls_SaysSoWithItsCertificate()
    {
        var start = Derive(Healthy);

        Assert.True(start.Serves.Value && start.CertificateValid.Value && start.Trouble.IsAbsent);
        Assert.Equal(("payments-dr", "http-service", "standby", Ends), (start.Name, start.Kind, start.Site.Value, start.CertificateEnds.Value));
    }

    [Fact]
    public void Derive_WithoutTls_HasNoCertificate()
    {
        var start = Derive(Healthy with { Certificate = Fact<HttpServiceCertificate>.Absent() });

        Assert.True(start.CertificateValid.IsAbsent && start.CertificateEnds.IsAbsent);
    }

    [Fact]
    public void Derive_AddressInNoSite_TakesThePlansWord() =>
        Assert.Equal("aws-hk", Derive(Healthy with { Site = Fact<string>.Absent() }, claim: "aws-hk").Site.Value);

    [Fact]
    public void Derive_NothingCollected_KeepsTheReason()
    {
        var why = new NotCollected(NotCollectedReason.Timeout, "no answer");

        var start = Derive(HttpServiceFacts.Missing(why));

        Assert.Equal([why, why, why], [start.Serves.Why, start.CertificateValid.Why, start.CertificateEnds.Why]);
    }

    private static StartFacts Derive(HttpServiceFacts facts, string? claim = null)
    {
        var component = new Component("payments-dr", "http-service", TestSites.Nowhere) { Site = claim };
        var plan = new Plan { Name = "test", Source = new SourceText("plan.yaml", ""), Components = [component] };
        return new HttpServiceStart().Derive(new StepContext(
            new StartStep("payments-dr", TestSites.Nowhere), component, facts, plan, TestSites.Tree, new CollectedFacts(), DateTimeOffset.UnixEpoch));
    }
}
