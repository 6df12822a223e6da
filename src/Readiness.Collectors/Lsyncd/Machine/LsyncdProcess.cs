using System.Globalization;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Lsyncd.Machine;

/// <summary>Looks for the process of an lsyncd on this machine.</summary>
/// <remarks>A pid file outlives its process, and lsyncd writes none unless it goes to the background: so a process is alive only when the kernel shows it, under its name.</remarks>
internal sealed class LsyncdProcess(TimeProvider time, string proc = "/proc")
{
    public Fact<bool> IsAlive(string config, string? pidFile)
    {
        if (pidFile is not null && PidIn(pidFile) is { } pid && IsLsyncd(pid, out var from)) return Fact<bool>.Present(true, from);
        return ByCommandLine(config);
    }

    private Fact<bool> ByCommandLine(string config)
    {
        if (!Directory.Exists($"{proc}/self")) return Fact<bool>.Missing(NotCollectedReason.Unsupported, "this machine does not show its processes in /proc");
        var from = new Provenance(proc, "read", time.GetUtcNow(), TimeSpan.Zero);
        foreach (var folder in Directory.EnumerateDirectories(proc))
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var pid) && IsLsyncd(pid, out _) && Names(pid, config))
                return Fact<bool>.Present(true, from);
        // With hidepid only a user's own processes are shown; that of init is always there.
        return Directory.Exists($"{proc}/1")
            ? Fact<bool>.Present(false, from)
            : Fact<bool>.Missing(NotCollectedReason.AccessDenied, "this user may not see the processes of others (hidepid)");
    }

    private bool IsLsyncd(int pid, out Provenance? from)
    {
        var status = ProcFile.Read(Invariant($"{proc}/{pid}/status"), time);
        from = status.From;
        if (!status.IsPresent) return false;
        var lines = status.Value.Split('\n');
        // T is halted, Z and X are over.
        return Of(lines, "Name:") == "lsyncd" && Of(lines, "State:") is not ['T' or 't' or 'Z' or 'X', ..];
    }

    private static string Of(string[] lines, string label) => Array.Find(lines, line => line.StartsWith(label, StringComparison.Ordinal))?[label.Length..].Trim() ?? "";

    // A relative path was meant from where lsyncd was started, which a daemon no longer tells.
    private bool Names(int pid, string config)
    {
        var arguments = ProcFile.Read(Invariant($"{proc}/{pid}/cmdline"), time).ValueOr("")!.Split('\0');
        return Array.Exists(arguments, argument => argument.StartsWith('/') ? argument == config : argument.Length > 0 && Path.GetFileName(argument) == Path.GetFileName(config));
    }

    private int? PidIn(string pidFile) =>
        int.TryParse(ProcFile.Read(pidFile, time).ValueOr("")!.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var pid) ? pid : null;

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
