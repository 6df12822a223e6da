using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Readiness.Collectors.Tests.Quorums;

/// <summary>One process of a real server, which the tests' set-up has unpacked.</summary>
internal sealed class RealServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly List<string> _said = [];
    private readonly Process _process;
    private bool _isStopped;

    public RealServer(string program, IEnumerable<string> arguments)
    {
        _process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        _process.OutputDataReceived += (_, line) => Note(line.Data);
        _process.ErrorDataReceived += (_, line) => Note(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>The path of an unpacked program.</summary>
    /// <param name="setup">The script that unpacks it, for who runs the tests without it.</param>
    public static string Unpacked(string package, string version, string program, string setup)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Readiness.sln"))) folder = folder.Parent;
        var path = Path.Combine(folder?.FullName ?? "", ".cache", package, version, program);
        return File.Exists(path) ? path : throw new InvalidOperationException($"These tests need a real server. Get it with {setup}: there is no {path}.");
    }

    public static int FreePort(string address)
    {
        using var listener = new TcpListener(IPAddress.Parse(address), 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Polls until something holds.</summary>
    public static async Task UntilAsync(string what, Func<Task<bool>> holds)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await holds())
        {
            if (Stopwatch.GetElapsedTime(started) > Patience) throw new TimeoutException($"It did not come to this in {Patience}: {what}.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    public string LastWords()
    {
        lock (_said) return string.Join('\n', _said.TakeLast(15));
    }

    /// <summary>Kills it, as a host that goes dark does; a second time does nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isStopped) return;
        _isStopped = true;
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Note(string? line)
    {
        if (line is null) return;
        lock (_said) _said.Add(line);
    }
}
