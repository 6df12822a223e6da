using System.Net;
using Readiness.Core.Diagnostics;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Tests.Quorums;

/// <summary>Three sites on loopback, with an address for a server in each.</summary>
internal static class ThreeSites
{
    public static SourceSpan Nowhere { get; } = new SourceText("plan.yaml", "").SpanAt(0);

    public static IReadOnlyList<string> Addresses { get; } = ["127.21.0.1", "127.22.0.1", "127.23.0.1"];

    public static IReadOnlyList<Site> All { get; } = [Of("primary", "127.21.0.0/16"), Of("standby", "127.22.0.0/16"), Of("office", "127.23.0.0/16")];

    public static SiteTree Tree { get; } = new(All);

    private static Site Of(string name, string network) => new(name, Nowhere) { Networks = [IPNetwork.Parse(network)] };
}
