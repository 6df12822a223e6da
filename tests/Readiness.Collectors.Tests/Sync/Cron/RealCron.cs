using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

[assembly: AssemblyFixture(typeof(Readiness.Collectors.Tests.Sync.Cron.RealCron))]

namespace Readiness.Collectors.Tests.Sync.Cron;

/// <summary>
/// Debian's cron with crontabs of the test's own, which run the real rsync. It acts once a minute: so it is started with the first test of all, and
/// those that look at its runs wait for what is left of the minute.
/// </summary>
public sealed class RealCron : IAsyncLifetime
{
    // To the next full minute, and for a busy machine.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60 + 40);

    // Over the machine's own crontabs, and over the file by which a second cron would know the first.
    private const string InNamespace =
        """
        mount --bind "$1/crontab" /etc/crontab && mount --bind "$1/cron.d" /etc/cron.d && mount --bind "$1/spool" /var/spool/cron && mount -t tmpfs none /run && exec cron -f
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("readiness-cron-");
    private Process? _process;
    private Exception? _trouble;

    /// <summary>Lines of crontabs, each in a file of its own, and what becomes of them at the first full minute.</summary>
    public IReadOnlyList<CronLine> Lines { get; private set; } = [];

    /// <summary>A job that copies at every minute while an earlier run of it, held by the test, is still under way.</summary>
    public CronJob Overlapping { get; private set; } = null!;

    /// <summary>A job that succeeded once, and whose source is gone at the full minute.</summary>
    public CronJob Failing { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        try
        {
            await PrepareAsync();
            _process = Process.Start(new ProcessStartInfo(
                "unshare",
                [.. Environment.IsPrivilegedProcess ? (string[])[] : ["--map-root-user"], "--mount", "--pid", "--fork", "--kill-child", "--mount-proc", "sh", "-c", InNamespace, "sh", _folder.FullName])
            {
                RedirectStandardError = true,
            });
        }
        catch (Win32Exception failure)
        {
            // Told by the tests that need it, not by all others.
            _trouble = failure;
        }
    }

    /// <summary>Waits until something holds.</summary>
    public async Task UntilAsync(Func<bool> holds, string what)
    {
        if (_trouble is not null || _process is null) throw new InvalidOperationException("These tests need unshare, of Debian's util-linux.", _trouble);
        var started = Stopwatch.GetTimestamp();
        while (!holds())
        {
            if (_process.HasExited)
                throw new InvalidOperationException($"cron ended: {await _process.StandardError.ReadToEndAsync()} These tests need Debian's cron (tests/servers/cron.sh) and the right to make namespaces.");
            if (Stopwatch.GetElapsedTime(started) > Patience) throw new TimeoutException($"{what}: not within {Patience}. cron starts jobs only as root.");
            await Task.Delay(50);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            // The namespace's processes end with the one that made it.
            _process.Kill();
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        Overlapping?.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task PrepareAsync()
    {
        foreach (var name in (string[])["cron.d", "spool/crontabs", "source"]) _folder.CreateSubdirectory(name);
        await File.WriteAllTextAsync(PathOf("crontab"), "");
        await File.WriteAllTextAsync(PathOf("source/receipt"), "paid");
        Lines = [.. CronLine.Around(TimeProvider.System.GetLocalNow()).Select((schedule, index) => new CronLine(schedule, PathOf($"line-{index}.log")))];
        foreach (var (line, index) in Lines.Select((line, index) => (line, index)))
            await WriteAsync($"line-{index}", $"{line.Schedule} root rsync -a --log-file={line.Log} {PathOf("source")}/ {PathOf($"copy-{index}")}");

        Overlapping = new CronJob(PathOf("cron.d/overlapping"), PathOf("overlapping.log"), "every-minute", PathOf("gate"));
        await WriteAsync(
            "overlapping",
            $"@reboot root rsync -a --log-file={Overlapping.Log} --files-from={PathOf("gate")} {PathOf("source")} {PathOf("held")}",
            $"* * * * * root rsync -a --log-file={Overlapping.Log} {PathOf("source")}/ {PathOf("every-minute")}");

        Failing = new CronJob(PathOf("cron.d/failing"), PathOf("failing.log"), "vanished", null);
        await WriteAsync(
            "failing",
            $"@reboot root rsync -a --log-file={Failing.Log} {PathOf("source")}/ {PathOf("copy")}",
            $"* * * * * root rsync -a --log-file={Failing.Log} {PathOf("vanished")}/ {PathOf("copy")} || true");
    }

    private Task WriteAsync(string name, params IEnumerable<string> lines) =>
        File.WriteAllTextAsync(PathOf($"cron.d/{name}"), string.Create(CultureInfo.InvariantCulture, $"PATH=/usr/bin:/bin\n{string.Join('\n', lines)}\n"));

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
