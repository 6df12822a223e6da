using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Readiness.Collectors.Tests.Servers;

/// <summary>A real server that a test started for itself on 127.0.0.1, with a folder of its own; stopped when disposed.</summary>
internal sealed class RealServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly Task<string> _errors;

    private RealServer(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
    }

    /// <param name="setup">The script that installs the program.</param>
    public static RealServer Start(string program, string setup, string folder, params IReadOnlyList<string> arguments)
    {
        try
        {
            return new RealServer(Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true })!);
        }
        catch (Win32Exception failure)
        {
            throw new InvalidOperationException($"These tests need a real {program}. Install it with {setup}.", failure);
        }
    }

    /// <summary>Polls until something holds.</summary>
    public async Task UntilAsync(string what, Func<Task<bool>> holds)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await HoldsAsync(holds))
        {
            if (_process.HasExited) throw new InvalidOperationException($"{_process.StartInfo.FileName} ended at once: {await _errors}");
            if (Stopwatch.GetElapsedTime(started) > Patience) throw new TimeoutException($"{what}: not within {Patience}.");
            await Task.Delay(100);
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        await _errors;
        _process.Dispose();
    }

    private static async Task<bool> HoldsAsync(Func<Task<bool>> holds)
    {
        try
        {
            return await holds();
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
