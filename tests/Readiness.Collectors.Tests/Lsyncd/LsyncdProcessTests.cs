using Readiness.Collectors.Lsyncd.Machine;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Tests.Lsyncd;

public sealed class LsyncdProcessTests : IDisposable
{
    private const string Config = "/etc/lsyncd/lsyncd.conf.lua";

    private readonly DirectoryInfo _proc = Directory.CreateTempSubdirectory("readiness-proc-");

    public LsyncdProcessTests()
    {
        _proc.CreateSubdirectory("self");
        Process(1, "init", 'S', "/sbin/init");
    }

    public void Dispose() => _proc.Delete(recursive: true);

    [Fact]
    public void IsAlive_PidFileOfARunningOne_IsTrue()
    {
        Process(12, "lsyncd", 'S', "lsyncd\0conf.lua");

        Assert.True(IsAlive("12").Value);
    }

    [Fact]
    public void IsAlive_PidFileWhoseNumberSomethingElseHasNow_IsFalse()
    {
        Process(12, "nginx", 'S', $"nginx\0{Config}");

        Assert.False(IsAlive("12").Value);
    }

    [Theory]
    [InlineData($"lsyncd\0-nodaemon\0{Config}\0", 'S', true)]
    [InlineData("lsyncd\0lsyncd.conf.lua\0", 'D', true)]
    [InlineData("lsyncd\0/etc/other.conf.lua\0", 'S', false)]
    [InlineData($"lsyncd\0{Config}\0", 'T', false)]
    [InlineData($"lsyncd\0{Config}\0", 'Z', false)]
    public void IsAlive_WithoutAPidFile_GoesByTheCommandLine(string commandLine, char state, bool alive)
    {
        Process(12, "lsyncd", state, commandLine);

        Assert.Equal(alive, IsAlive(null).Value);
    }

    [Fact]
    public void IsAlive_OthersProcessesHidden_IsUnknown()
    {
        Directory.Delete(Path.Combine(_proc.FullName, "1"), recursive: true);

        Assert.Equal(NotCollectedReason.AccessDenied, IsAlive(null).Why.Reason);
    }

    private Fact<bool> IsAlive(string? pid)
    {
        var pidFile = Path.Combine(_proc.FullName, "lsyncd.pid");
        if (pid is not null) File.WriteAllText(pidFile, pid + "\n");
        return new LsyncdProcess(TimeProvider.System, _proc.FullName).IsAlive(Config, pid is null ? null : pidFile);
    }

    private void Process(int pid, string name, char state, string commandLine)
    {
        var folder = _proc.CreateSubdirectory($"{pid}").FullName;
        File.WriteAllText(Path.Combine(folder, "status"), $"Name:\t{name}\nUmask:\t0022\nState:\t{state} (state)\n");
        File.WriteAllText(Path.Combine(folder, "cmdline"), commandLine);
    }
}
