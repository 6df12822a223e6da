using Readiness.Collectors.Dns;
using Readiness.Collectors.Tests.Prometheus;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Tests.Dns;

public sealed class DnsSummaryTests
{
    private static readonly NotCollected Lost = new(NotCollectedReason.Timeout, "no answer");

    [Fact]
    public void Summary_OneResolverLost_LeavesWhatItCouldHaveChangedUnknown()
    {
        var summary = new DnsSummary([Told("a", "udp", 60, "127.10.0.21"), Told("a", "tcp", 60, "127.10.0.21"), Silent("b", "udp"), Silent("b", "tcp")]);

        Assert.True(summary.Exists().Value);
        Assert.Equal(Lost, summary.Values().Incomplete);
        Assert.Equal(Lost, summary.Sites(TestSites.Tree).Incomplete);
        Assert.Equal(Lost, summary.Ttl().Why);
        Assert.Equal(Lost, summary.Authoritative().Why);
        Assert.Equal(Lost, summary.Agree().Why);
    }

    [Fact]
    public void Summary_OneResolverLostAndTheOtherSaysNone_DoesNotKnowWhetherItExists()
    {
        var summary = new DnsSummary([Told("a", "udp", 60), Silent("b", "udp")]);

        Assert.Equal(Lost, summary.Exists().Why);
        Assert.Equal(Lost, summary.Values().Why);
        Assert.Equal(Lost, summary.Aliases().Why);
    }

    [Fact]
    public void Summary_ClosedTcpPort_ExplainsMoreThanASilentUdpPort()
    {
        var closed = new NotCollected(NotCollectedReason.Unreachable, "nothing listens there");

        var summary = new DnsSummary([Silent("b", "udp"), Silent("b", "tcp", closed)]);

        Assert.Equal(closed, summary.Exists().Why);
    }

    [Fact]
    public void Summary_SilentOverTcpAlone_KnowsTheRecordsButNotThatAllAgree()
    {
        var summary = new DnsSummary([Told("a", "udp", 60, "127.10.0.21"), Silent("a", "tcp")]);

        Assert.True(summary.Values().IsComplete);
        Assert.Equal(TimeSpan.FromSeconds(60), summary.Ttl().Value);
        Assert.Equal(Lost, summary.Agree().Why);
    }

    [Fact]
    public void Agree_TwoDiffer_IsFalseWhateverWasLost() =>
        Assert.False(new DnsSummary([Told("a", "udp", 60, "127.0.0.1"), Told("b", "udp", 60, "127.0.0.2"), Silent("c", "udp")]).Agree().Value);

    private static DnsAnswer Told(string server, string transport, int ttl, params IReadOnlyList<string> values) => new()
    {
        Server = server,
        Transport = transport,
        Authoritative = Fact<bool>.Present(true),
        Truncated = Fact<bool>.Present(false),
        Values = values.Count == 0 ? FactList<string>.Absent() : FactList<string>.Present(values),
        Aliases = FactList<string>.Absent(),
        Ttl = values.Count == 0 ? Fact<TimeSpan>.Absent() : Fact<TimeSpan>.Present(TimeSpan.FromSeconds(ttl)),
    };

    private static DnsAnswer Silent(string server, string transport, NotCollected? why = null) => new()
    {
        Server = server,
        Transport = transport,
        Authoritative = Fact<bool>.Missing(why ?? Lost),
        Truncated = Fact<bool>.Missing(why ?? Lost),
        Values = FactList<string>.Missing(why ?? Lost),
        Aliases = FactList<string>.Missing(why ?? Lost),
        Ttl = Fact<TimeSpan>.Missing(why ?? Lost),
    };
}
