using Readiness.Collectors.Lsyncd;
using Readiness.Collectors.Lsyncd.Machine;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Tests.Lsyncd;

public sealed class LsyncdConfigTests
{
    private static readonly Mounts Table = new(Fact<string>.Present(
        """
        25 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw
        40 25 0:50 / /srv/assets rw,relatime shared:5 - fuse.ossfs ossfs rw
        41 25 8:2 / /srv/my\040files rw - xfs /dev/sdb1 rw
        """));

    [Fact]
    public void Read_UsualConfiguration_HasItsSyncsWithDefaults()
    {
        var config = Read(
            """
            settings { logfile = "/var/log/lsyncd.log", insist = true, -- statusInterval = 3
              statusFile = [[/run/lsyncd.status]], }
            --[[ sync { default.rsync, source = "/commented/out" } ]]
            sync {
               default.rsync,
               source = "/srv/assets/", target = "rsync://10.20.0.7/assets",
               rsync = { archive = true, _extra = { "--bwlimit=1000", '--log-file=/x' } }; delete = 'running',
            }
            sync { default.rsyncssh, source = "/srv/my files", host = "dr@dr.example.com", targetdir = "/srv/x", delay = 5 }
            sync { default.direct, source = '/etc/\'quoted\'', target = "/mnt/etc" }
            """);

        var syncs = config.Syncs.Select(new SyncReader(config, Table).Read).ToList();

        Assert.True(config.Leaf(config.Settings, "insist", false).Value);
        Assert.Equal("/run/lsyncd.status", config.Leaf<string>(config.Settings, "statusFile").Value);
        Assert.True(config.Leaf<double>(config.Settings, "statusInterval").IsAbsent);
        Assert.Equal(["rsync", "rsyncssh", "direct"], syncs.Select(sync => sync.Method.Value));
        Assert.Equal([15, 5, 1], syncs.Select(sync => sync.Delay.Value.TotalSeconds));
        Assert.Equal(["rsync://10.20.0.7/assets", "dr@dr.example.com:/srv/x", "/mnt/etc"], syncs.Select(sync => sync.Target.Value));
        Assert.Equal(["running", "true", "true"], syncs.Select(sync => sync.Deletes.Value));
        Assert.Equal(["fuse.ossfs", "xfs", "ext4"], syncs.Select(sync => sync.SourceFileSystem.Value));
        Assert.Equal([true, false, false], syncs.Select(sync => sync.ChangesUnseen.Value));
        Assert.Equal("/etc/'quoted'", syncs[2].Source.Value);
        Assert.Null(config.Incomplete);
    }

    [Fact]
    public void Read_Program_SaysThatThereMayBeMore()
    {
        var config = Read(
            """
            servers = { "a", "b" }
            for _, server in ipairs(servers) do
              sync { default.rsync, source = "/srv", target = server .. ":/srv", delay = tonumber(os.getenv("DELAY")), maxDelays = 10, init = function(event) return { 1, 2 } end }
            end
            """);

        var sync = new SyncReader(config, Table).Read(Assert.Single(config.Syncs));

        Assert.Contains("for", config.Incomplete!.Detail, StringComparison.Ordinal);
        Assert.Equal(NotCollectedReason.Unsupported, sync.Target.Why.Reason);
        Assert.Equal(NotCollectedReason.Unsupported, sync.Delay.Why.Reason);
        Assert.Equal(10, sync.MaxDelays.Value);
    }

    [Fact]
    public void Read_LimitInSettings_WinsOverTheSyncs()
    {
        var config = Read("settings { maxDelays = 7 } sync { default.rsync, source = \"/srv\", target = \"/copy\", maxDelays = 10 }");

        Assert.Equal(7, new SyncReader(config, Table).Read(config.Syncs[0]).MaxDelays.Value);
    }

    [Theory]
    [InlineData("sync { default.rsync, source = \"/srv\"")]
    [InlineData("settings { logfile = \"/var/log")]
    [InlineData("--[[ without an end")]
    public void Read_BrokenOff_IsMalformed(string text)
    {
        Assert.Null(LsyncdConfig.Read(text, "lsyncd.conf.lua", null, out var why));

        Assert.Equal(NotCollectedReason.Malformed, why!.Reason);
    }

    [Theory]
    [InlineData("/mnt/copy", null)]
    [InlineData("rsync://dr.example.com:8730/module", "dr.example.com")]
    [InlineData("me@10.20.0.7:/srv", "10.20.0.7")]
    [InlineData("10.20.0.7::module", "10.20.0.7")]
    public void HostOf_Target_IsItsHost(string target, string? host) => Assert.Equal(host, SyncReader.HostOf(target));

    private static LsyncdConfig Read(string text)
    {
        var config = LsyncdConfig.Read(text, "lsyncd.conf.lua", null, out var why);
        Assert.Null(why);
        return config!;
    }
}
