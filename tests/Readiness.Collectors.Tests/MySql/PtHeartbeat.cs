using System.ComponentModel;
using System.Diagnostics;

namespace Readiness.Collectors.Tests.MySql;

/// <summary>The real pt-heartbeat, which writes the time into a table of a server every second.</summary>
internal sealed class PtHeartbeat : IAsyncDisposable
{
    private readonly Process _process;

    private PtHeartbeat(Process process) => _process = process;

    /// <summary>Starts it, with a table <c>percona.heartbeat</c> of its own making.</summary>
    public static async Task<PtHeartbeat> StartAsync(MariaDbServer server)
    {
        await server.RunAsync("CREATE DATABASE IF NOT EXISTS percona");
        try
        {
            string[] arguments =
            [
                "--update", "--utc", "--create-table", "--database=percona", "--table=heartbeat", "--interval=1", $"--host={server.Address}", $"--port={server.Port}", $"--user={MariaDbServer.Admin}",
            ];
            var writer = new PtHeartbeat(Process.Start(new ProcessStartInfo("pt-heartbeat", arguments) { RedirectStandardError = true })!);
            await server.UntilAsync(async () =>
            {
                if (writer._process.HasExited) throw new InvalidOperationException($"pt-heartbeat ended: {await writer._process.StandardError.ReadToEndAsync()}");
                return await server.HasAsync("SELECT 1 FROM information_schema.TABLES WHERE TABLE_SCHEMA = 'percona' AND TABLE_NAME = 'heartbeat'");
            });
            return writer;
        }
        catch (Win32Exception failure)
        {
            throw new InvalidOperationException("These tests need the real pt-heartbeat. Install it with tests/servers/percona-toolkit.sh (apt-get install percona-toolkit).", failure);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
