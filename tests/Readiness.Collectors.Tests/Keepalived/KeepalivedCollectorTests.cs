using System.Net;
using Microsoft.Extensions.Time.Testing;
using Readiness.Collectors.Keepalived;
using Readiness.Collectors.Tests.Prometheus;
using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Tests.Keepalived;

public sealed class KeepalivedCollectorTests : IDisposable
{
    private static readonly SiteTree Sites = new(
    [
        Site("aliyun-hk", "aliyun", "10.10.0.0/16"), Site("aws-hk", "aws", "10.20.0.0/16"), Site("office", "onprem", "10.99.0.0/16"), Site("plant", "onprem", "10.98.0.0/16"),
    ]);

    private readonly KeepalivedFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task CollectAsync_InstanceOfAGroup_IsReadAsKeepalivedReadsIt()
    {
        // A weight in a sync group, a script that is not defined, and one that nothing tracks.
        var configuration = Conf(source: "10.20.0.9", peer: "10.10.0.9", more: "track_script { chk_app\n chk_gone }\n notify \"/usr/local/bin/moved --token canary\"", group: "vrrp_sync_group G1 { group { VI_1 } }");
        var said = await _files.TestAsync(configuration);

        var facts = await _files.CollectAsync(configuration, Sites);

        var instance = Assert.Single(facts.Instances.Items);
        Assert.Equal(("VI_1", 51L, 2L, 150L, 3L), (instance.Name, instance.RouterId.Value, instance.Version.Value, instance.Priority.Value, instance.DownTimerAdverts.Value));
        Assert.Equal(["10.20.0.100"], instance.VirtualAddresses.Items);
        Assert.Equal(("aws-hk", "aliyun-hk"), (instance.Site.Value, Assert.Single(instance.Peers.Items).Site.Value));
        Assert.Equal("/usr/local/bin/moved", instance.NotifyScript.Value);
        Assert.Equal([("chk_app", false), ("chk_gone", false)], instance.TrackScripts.Items.Select(script => (script.Name, script.Used)));
        Assert.Contains("ignoring tracked script chk_app with weights due to SYNC group", said, StringComparison.Ordinal);
        Assert.Contains("chk_gone", said, StringComparison.Ordinal);
        Assert.Contains("sync group G1 ignores weights", instance.TrackScripts.Items[0].UnusedBecause.Value, StringComparison.Ordinal);
        Assert.Equal(["chk_idle"], facts.UnusedScripts.Items);
        Assert.DoesNotContain("canary", facts.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vrrp_sync_group G1 { group { VI_1 } }", false)]
    [InlineData("vrrp_sync_group G1 { group { VI_1 }\n sync_group_tracking_weight }", true)]
    [InlineData("vrrp_sync_group G1\n{\n group\n {\n VI_1\n }\n}", false)]
    [InlineData("", true)]
    public async Task CollectAsync_WeightOfAScript_CountsWhereKeepalivedSaysSo(string group, bool used)
    {
        var configuration = Conf(more: "track_script { chk_app }", group: group);

        Assert.Equal(!used, (await _files.TestAsync(configuration)).Contains("ignoring tracked script chk_app", StringComparison.Ordinal));
        Assert.Equal(used, Assert.Single(Assert.Single((await _files.CollectAsync(configuration, Sites)).Instances.Items).TrackScripts.Items).Used);
    }

    [Theory]
    [InlineData("10.99.0.9", "10.99.0.10", true, null)]
    [InlineData("10.20.0.9", "10.20.0.10", false, "to whom its API says")]
    [InlineData("10.20.0.9", "10.10.0.9", false, "networks of different providers")]
    [InlineData("10.99.0.9", "10.10.0.9", false, "networks of different providers")]
    [InlineData("10.10.0.9", "10.10.0.10", null, "HaVip")]
    [InlineData("10.99.0.9", "10.98.0.9", null, "one network segment spans office and plant")]
    [InlineData("10.99.0.9", "10.99.0.10\n node-b", null, "'node-b' is no address of a peer")]
    [InlineData("10.99.0.9", "10.10.0.9\n node-b", false, "networks of different providers")]
    [InlineData("10.99.0.9", "192.0.2.1", null, "lies in none of the sites' networks")]
    [InlineData("192.0.2.1", "10.99.0.9", null, "in which network this node is")]
    public async Task CollectAsync_Address_MovesOnlyWhereArpIsHeard(string source, string peer, bool? moves, string? because)
    {
        var instance = Assert.Single((await _files.CollectAsync(Conf(source, peer), Sites)).Instances.Items);

        Assert.Equal(moves, instance.AddressMoves.IsPresent ? instance.AddressMoves.Value : null);
        if (because is not null) Assert.Contains(because, instance.AddressMoves.IsPresent ? instance.HeldBecause.Value : instance.AddressMoves.Why.Detail, StringComparison.Ordinal);
        else Assert.True(instance.HeldBecause.IsAbsent);
    }

    // Keepalived 2.2.7 with priority 150 and an interval of 1 s dumped 3414062 microseconds: 3 s, and 106/256 of a second.
    [Theory]
    [InlineData(2, 150, 1, 3.4140625)]
    [InlineData(2, 100, 1, 3.609375)]
    [InlineData(2, 254, 1, 3.0078125)]
    [InlineData(2, 100, 5, 15.609375)]
    [InlineData(3, 100, 5, 18.046875)]
    [InlineData(3, 200, 0.5, 1.609375)]
    public async Task CollectAsync_Timers_AddUpToTheMasterDownTimer(int version, int priority, double interval, double seconds)
    {
        var configuration = Conf(more: FormattableString.Invariant($"version {version}\n advert_int {interval}\n priority {priority}"));

        var instance = Assert.Single((await _files.CollectAsync(configuration, Sites)).Instances.Items);

        var (best, expected, worst) = TermSums.Of(MasterDownTerms.Of(instance));
        Assert.Equal(seconds, worst);
        // The last advertisement is up to one interval old when the loss comes.
        Assert.Equal((seconds - interval, seconds - (interval / 2)), (best, expected));
    }

    [Fact]
    public async Task CollectAsync_Dump_TellsStateAndPriorityWithWeights()
    {
        var facts = await _files.CollectAsync(Conf(), Sites, null, Dump("BACKUP", priority: 130), Dump("MASTER", name: "VI_other"));

        var instance = Assert.Single(facts.Instances.Items);
        Assert.Equal(("BACKUP", 130L, 1L), (instance.State.Value, instance.Priority.Value, instance.Masters.Value));
        Assert.Equal(126 / 256d, instance.SkewTime.Value.TotalSeconds);
    }

    [Theory]
    [InlineData("MASTER", "MASTER", 2)]
    [InlineData("MASTER", "BACKUP", 1)]
    [InlineData("FAULT", "BACKUP", 0)]
    public async Task CollectAsync_DumpsOfBothNodes_CountTheMasters(string here, string there, long masters) =>
        Assert.Equal(masters, Assert.Single((await _files.CollectAsync(Conf(), Sites, null, Dump(here), Dump(there))).Instances.Items).Masters.Value);

    [Fact]
    public async Task CollectAsync_DumpOfOneNodeOnly_CountsNoMasters()
    {
        var instance = Assert.Single((await _files.CollectAsync(Conf(), Sites, null, Dump("MASTER"))).Instances.Items);

        Assert.True(instance.Masters.IsAbsent && instance.State.IsPresent);
    }

    [Fact]
    public async Task CollectAsync_PeersDumpThatIsNone_LeavesTheMastersOpen() =>
        Assert.Equal(NotCollectedReason.Malformed, Assert.Single((await _files.CollectAsync(Conf(), Sites, null, Dump("MASTER"), "hello")).Instances.Items).Masters.Why.Reason);

    [Fact]
    public async Task CollectAsync_OldDump_IsNotTheStateOfNow()
    {
        var later = new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddHours(3));

        var instance = Assert.Single((await _files.CollectAsync(Conf(), Sites, later, Dump("BACKUP"))).Instances.Items);

        Assert.Contains("hours ago", instance.State.Why.Detail, StringComparison.Ordinal);
        Assert.Equal(150, instance.Priority.Value);
    }

    [Fact]
    public async Task CollectAsync_NoDump_DoesNotTellTheState() =>
        Assert.Equal(NotCollectedReason.Undeclared, Assert.Single((await _files.CollectAsync(Conf(), Sites)).Instances.Items).State.Why.Reason);

    [Theory]
    [InlineData("include /etc/keepalived/conf.d/*.conf", "keepalived.conf:1: it includes /etc/keepalived/conf.d/*.conf, which the plan does not name")]
    [InlineData("@hk1 vrrp_script x { }", "keepalived.conf:1: whether @hk1 counts, only Keepalived knows")]
    [InlineData("vrrp_instance VI_1 {\n priority $PRIO\n}", "keepalived.conf:2: the variable $PRIO is not defined")]
    [InlineData("vrrp_instance VI_1 {\n", "a block is never closed")]
    public async Task CollectAsync_WhatTheFilesDoNotSettle_IsUnknown(string configuration, string expected) =>
        Assert.Contains(expected, (await _files.CollectAsync(configuration, Sites)).Instances.Why.Detail, StringComparison.Ordinal);

    [Fact]
    public async Task CollectAsync_VariablesOfTheFiles_AreReplaced() =>
        Assert.Equal(77, Assert.Single((await _files.CollectAsync($"$PRIO=77\n{Conf(more: "priority ${PRIO}")}", Sites)).Instances.Items).Priority.Value);

    [Fact]
    public async Task CollectAsync_Multicast_NamesNoPeers()
    {
        var instance = Assert.Single((await _files.CollectAsync("vrrp_instance A {\n interface lo\n virtual_router_id 7\n virtual_ipaddress { 10.99.0.100 }\n}", Sites)).Instances.Items);

        Assert.True(instance.Peers.IsAbsent && instance.AddressMoves.IsNotCollected);
        Assert.Equal((100L, 1d), (instance.Priority.Value, instance.AdvertInterval.Value.TotalSeconds));
    }

    internal static string Conf(string source = "10.99.0.9", string peer = "10.99.0.10", string more = "", string group = "") =>
        $$"""
        global_defs { router_id node
         dynamic_interfaces
         script_user root
         enable_script_security }   # a comment { with braces }
        vrrp_script chk_app{ script "/bin/true"
         interval 2
         weight -20 }
        vrrp_script chk_idle {
            script "/bin/true"
        }
        {{group}}
        vrrp_instance VI_1 {
            state BACKUP
            interface readiness0
            virtual_router_id 51
            priority 150
            advert_int 1
            unicast_src_ip {{source}}
            unicast_peer { {{peer}}
            }
            virtual_ipaddress {
                10.20.0.100/24 dev lo label lo:vip ! another comment
            }
            {{more}}
        }

        """;

    /// <summary>In the form of Keepalived's own, cut to what is read and what could be mistaken for it.</summary>
    internal static string Dump(string state, int priority = 150, string name = "VI_1") =>
        $"""
        ------< Global definitions >------
         Router ID = node
        ------< VRRP Topology >------
         VRRP Instance = {name}
           VRRP Version = 2
           State = {state}
           Flags:
             Using unicast
           Wantstate = MASTER
           Master down timer = 3414062 usecs
           Virtual Router ID = 51
           Priority = 150
           Effective priority = {priority}
           Total priority = {priority}
        ------< VRRP Sync groups >------
         VRRP Sync Group = G1, MASTER
        ------< Interfaces >------
         Name = lo
           State = UP, RUNNING

        """;

    private static Site Site(string name, string provider, string network) => new(name, TestSites.Nowhere) { Provider = provider, Networks = [IPNetwork.Parse(network)] };
}
