using System.ComponentModel;
using System.Diagnostics;

namespace Readiness.Collectors.Tests.Sync.Cron;

/// <summary>A job of the real cron, as a plan would name it.</summary>
/// <param name="pick">Text that only the line of the every-minute run holds.</param>
/// <param name="gate">A pipe from which the run at cron's start reads what to copy; it waits until the test lets it go.</param>
public sealed class CronJob(string crontab, string log, string pick, string? gate) : IDisposable
{
    private readonly FileStream? _gate = gate is null ? null : Open(gate);

    public string Crontab { get; } = crontab;

    public string Log { get; } = log;

    public string Pick { get; } = pick;

    public string Text => File.Exists(Log) ? File.ReadAllText(Log) : "";

    /// <summary>Tells the held run what to copy, and that this is all.</summary>
    public void Release()
    {
        _gate!.Write("receipt\n"u8);
        _gate.Dispose();
    }

    public void Dispose() => _gate?.Dispose();

    private static FileStream Open(string gate)
    {
        using (var made = Process.Start("mkfifo", [gate])) made.WaitForExit();
        // For reading too, since opening for writing alone waits for a reader.
        return new FileStream(gate, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
    }
}
