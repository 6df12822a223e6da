using System.ComponentModel;
using System.Diagnostics;
using Readiness.Collectors.Sync.Logs;

namespace Readiness.Collectors.Tests.Sync.Logs;

public sealed class RealRsyncTests
{
    [Fact]
    public async Task Read_LogOfARealRun_FindsItsStartAndSuccess()
    {
        var folder = Directory.CreateTempSubdirectory("readiness-rsync");
        try
        {
            var log = Path.Combine(folder.FullName, "log");
            var source = folder.CreateSubdirectory("source");
            await File.WriteAllTextAsync(Path.Combine(source.FullName, "a"), "content", TestContext.Current.CancellationToken);

            Assert.Equal(0, await RunAsync("-a", $"--log-file={log}", source.FullName + "/", Path.Combine(folder.FullName, "copy")));

            var runs = SyncLog.Read(await File.ReadAllTextAsync(log, TestContext.Current.CancellationToken), File.GetLastWriteTimeUtc(log), TimeZoneInfo.Local);
            Assert.NotNull(runs.LastSuccessStart);
            Assert.Null(runs.LastFailure);
            Assert.InRange(runs.LastSuccess!.Value - File.GetLastWriteTimeUtc(log), TimeSpan.FromSeconds(-2), TimeSpan.FromSeconds(2));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> RunAsync(params string[] arguments)
    {
        try
        {
            using var process = Process.Start("rsync", arguments);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return process.ExitCode;
        }
        catch (Win32Exception)
        {
            Assert.Fail("rsync is not installed: apt-get install rsync");
            throw;
        }
    }
}
