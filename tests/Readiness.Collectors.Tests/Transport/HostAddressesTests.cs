using System.Net;
using Readiness.Collectors.Transport;
using Readiness.Core.Diagnostics;
using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Tests.Transport;

public sealed class HostAddressesTests
{
    private readonly HostAddresses _addresses = new(TimeProvider.System);

    private readonly SiteTree _sites = new(
    [
        new Site("here", new SourceText("plan", "").SpanAt(0)) { Networks = [IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("::1/128")] },
    ]);

    [Theory]
    [InlineData("127.10.0.9", "here")]
    [InlineData("[::1]", "here")]
    [InlineData("localhost", "here")]
    public async Task SiteOfAsync_AddressInASite_NamesIt(string host, string site)
    {
        Assert.Equal(site, (await _addresses.SiteOfAsync(host, _sites, TestContext.Current.CancellationToken)).Value);
    }

    [Fact]
    public async Task SiteOfAsync_AddressOutsideAllSites_IsAbsent()
    {
        Assert.True((await _addresses.SiteOfAsync("192.0.2.1", _sites, TestContext.Current.CancellationToken)).IsAbsent);
    }

    [Fact]
    public async Task SiteOfAsync_NameThatDoesNotResolve_IsNotCollected()
    {
        var site = await _addresses.SiteOfAsync("no-such-host.invalid", _sites, TestContext.Current.CancellationToken);

        Assert.Equal(NotCollectedReason.Unreachable, site.Why.Reason);
    }
}
