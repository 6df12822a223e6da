using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Readiness.Collectors.Tests.Quorums;

namespace Readiness.Collectors.Tests.Haproxy;

/// <summary>One real HAProxy with a configuration of its own, in a folder of its own.</summary>
internal sealed class HaproxyProcess : IAsyncDisposable
{
    private const string Install = "These tests need a real HAProxy. Install it with tests/servers/haproxy.sh (apt-get install haproxy).";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("readiness-haproxy-");
    private readonly StringBuilder _said = new();
    private Process? _process;

    public string ConfigFile => Path.Combine(_folder.FullName, "haproxy.cfg");

    /// <summary>Of level user, as the plan's would be.</summary>
    public string Socket => Path.Combine(_folder.FullName, "user.sock");

    /// <summary>Of level admin, for the tests' own changes.</summary>
    public string AdminSocket => Path.Combine(_folder.FullName, "admin.sock");

    // Debian's packages put it where users without rights do not look.
    private static string Program => File.Exists("/usr/sbin/haproxy") ? "/usr/sbin/haproxy" : "haproxy";

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>What HAProxy itself makes of a configuration.</summary>
    public static async Task<(bool IsValid, string Said)> CheckAsync(string configuration)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, configuration);
            using var process = Start(["-c", "-f", file]);
            var said = await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            // 2 says that nothing listens, which is no mistake in what the tests are about.
            return (process.ExitCode is 0 or 2, said);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <param name="sections">All behind the section <c>global</c>, which this adds.</param>
    public Task StartAsync(string sections, string global = "")
    {
        File.WriteAllText(ConfigFile, $"global\n    stats socket {Socket} mode 600 level user\n    stats socket {AdminSocket} mode 600 level admin\n{global}\n{sections}");
        _process = Start(["-db", "-f", ConfigFile]);
        _process.ErrorDataReceived += (_, line) => _said.AppendLine(line.Data);
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        return UntilAsync(async () => (await TellAsync("show info")).Contains("Version", StringComparison.Ordinal));
    }

    /// <summary>Gives a command by the admin's socket.</summary>
    /// <returns>The answer; empty while nothing listens.</returns>
    public async Task<string> TellAsync(string command)
    {
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(AdminSocket));
            await socket.SendAsync(Encoding.ASCII.GetBytes(command + "\n"));
            using var reader = new StreamReader(new NetworkStream(socket));
            return await reader.ReadToEndAsync();
        }
        catch (SocketException)
        {
            return "";
        }
    }

    /// <summary>Waits until something holds.</summary>
    public Task UntilAsync(Func<Task<bool>> holds) => RealServer.UntilAsync("HAProxy comes to it", async () =>
    {
        if (_process!.HasExited) throw new InvalidOperationException($"HAProxy ended: {_said}");
        return await holds();
    });

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        _folder.Delete(recursive: true);
    }

    private static Process Start(IReadOnlyList<string> arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(Program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        }
        catch (Win32Exception failure)
        {
            throw new InvalidOperationException(Install, failure);
        }
    }
}
