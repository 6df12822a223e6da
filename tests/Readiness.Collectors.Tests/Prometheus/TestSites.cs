using System.Net;
using Readiness.Core.Diagnostics;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Tests.Prometheus;

/// <summary>Sites on loopback: the stub servers' own address, and those that recorded answers speak of.</summary>
internal static class TestSites
{
    public static SourceSpan Nowhere { get; } = new SourceText("plan.yaml", "").SpanAt(0);

    public static SiteTree Tree { get; } = new(
    [
        Site("here", "127.0.0.1/32"),
        Site("primary", "127.10.0.0/16"),
        Site("standby", "127.20.0.0/16"),
    ]);

    private static Site Site(string name, string network) => new(name, Nowhere) { Networks = [IPNetwork.Parse(network)] };
}
