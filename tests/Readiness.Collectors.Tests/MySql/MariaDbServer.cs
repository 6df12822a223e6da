using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using MySqlConnector;

namespace Readiness.Collectors.Tests.MySql;

/// <summary>One real MariaDB on an address of loopback, with a data folder of its own.</summary>
internal sealed class MariaDbServer(string address, int serverId, string folder) : IAsyncDisposable
{
    public const string Admin = "admin";
    private const string Install = "These tests need a real MariaDB. Install it with tests/servers/mariadb.sh (apt-get install mariadb-server).";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly List<string> _said = [];
    private Process? _process;

    public string Address { get; } = address;

    public int Port { get; } = FreePort(address);

    private static string[] AsUser => Environment.IsPrivilegedProcess ? ["--user=mysql"] : [];

    /// <summary>Writes the system tables into the data folder.</summary>
    public static Task PrepareAsync(string folder) =>
        RunAsync("mariadb-install-db", ["--no-defaults", $"--datadir={folder}", "--auth-root-authentication-method=normal", "--skip-test-db", .. AsUser]);

    public static async Task RunAsync(string program, IEnumerable<string> arguments)
    {
        using var process = Start(program, arguments);
        var said = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {said}");
    }

    /// <param name="accounts">SQL statements, one a line, run before the server takes connections.</param>
    /// <param name="options">More options of the server.</param>
    public async Task StartAsync(string accounts, params IReadOnlyList<string> options)
    {
        var init = $"{folder}.sql";
        await File.WriteAllTextAsync(init, $"SET sql_log_bin=0;\nCREATE USER {Admin}@'%';\nGRANT ALL ON *.* TO {Admin}@'%' WITH GRANT OPTION;\n{accounts}\n");
        _process = Start("mariadbd",
        [
            "--no-defaults", $"--datadir={folder}", $"--bind-address={Address}", $"--port={Port}", $"--socket={folder}.sock", $"--pid-file={folder}.pid", $"--init-file={init}",
            $"--server-id={serverId}", "--log-bin=bin", "--binlog-format=ROW", "--skip-name-resolve", "--innodb-buffer-pool-size=16M", .. AsUser, .. options,
        ]);
        _process.ErrorDataReceived += (_, line) => _said.Add(line.Data ?? "");
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        await UntilAsync(AnswersAsync);
    }

    [SuppressMessage("Security", "CA2100", Justification = "The statements are the tests' own.")]
    public async Task RunAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Whether a query has a row.</summary>
    [SuppressMessage("Security", "CA2100", Justification = "The statements are the tests' own.")]
    public async Task<bool> HasAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync() is not null;
    }

    /// <summary>Waits until something holds.</summary>
    public async Task UntilAsync(Func<Task<bool>> holds)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await holds())
        {
            if (_process!.HasExited) throw new InvalidOperationException($"MariaDB ended: {string.Join('\n', _said.TakeLast(20))}");
            if (Stopwatch.GetElapsedTime(started) > Patience) throw new TimeoutException($"MariaDB at {Address}:{Port} did not come to it in {Patience}: {string.Join('\n', _said.TakeLast(20))}");
            await Task.Delay(50);
        }
    }

    /// <summary>Stops the process where it stands, as a host that hangs: its connections stay open.</summary>
    public Task FreezeAsync() => RunAsync("kill", ["-STOP", $"{_process!.Id}"]);

    public Task ThawAsync() => RunAsync("kill", ["-CONT", $"{_process!.Id}"]);

    public async ValueTask DisposeAsync()
    {
        if (_process is null) return;
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            await RunAsync("SELECT 1");
            return true;
        }
        catch (MySqlException)
        {
            return false;
        }
    }

    private async Task<MySqlConnection> ConnectAsync()
    {
        var connection = new MySqlConnection($"Server={Address};Port={Port};User ID={Admin};Pooling=false;SslMode=None;AllowUserVariables=true");
        await connection.OpenAsync();
        return connection;
    }

    private static Process Start(string program, IEnumerable<string> arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        }
        catch (Win32Exception failure)
        {
            throw new InvalidOperationException(Install, failure);
        }
    }

    private static int FreePort(string address)
    {
        using var listener = new TcpListener(IPAddress.Parse(address), 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
