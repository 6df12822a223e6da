using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Readiness.Collectors.Transport;

namespace Readiness.Collectors.Tests.Aws.Moto;

/// <summary>moto, an AWS emulator that somebody else wrote, as a server of its own with a small estate in it.</summary>
public sealed class MotoServer : IAsyncLifetime
{
    private const string Install = "run tests/servers/moto.sh, which fetches it";

    private static readonly TimeSpan StartDeadline = TimeSpan.FromMinutes(2);

    private readonly string _root = FindRoot();

    private Process? _server;

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    public string Role { get; private set; } = "";

    public string Zone { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var cache = Path.Combine(_root, ".cache", "moto");
        var folder = Directory.Exists(cache) ? Directory.EnumerateDirectories(cache).FirstOrDefault() : null;
        if (folder is null) throw new InvalidOperationException($"moto is not there: {Install}");
        Address = new Uri($"http://127.0.0.1:{FreePort()}/");
        _server = Start(Path.Combine(folder, "usr", "lib", "python3", "dist-packages"));
        await UntilAnsweringAsync();
        Console.WriteLine($"server: moto {Path.GetFileName(folder)} at {Address}");

        using var estate = JsonDocument.Parse(await RunAsync("", Address.ToString()));
        Role = estate.RootElement.Text("role");
        Zone = estate.RootElement.Text("zone");
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is null) return;
        if (!_server.HasExited) _server.Kill(entireProcessTree: true);
        await _server.WaitForExitAsync();
        _server.Dispose();
    }

    /// <summary>Does what the shown fix says, with AWS's own client for Python.</summary>
    public Task PutRolePolicyAsync(string role, string name, string document) => RunAsync(document, Address.ToString(), "put-role-policy", role, name);

    /// <summary>Puts what a standby starts into the server: groups, instances, an Aurora cluster. Each of the returned names is that of a thing in it.</summary>
    public async Task<JsonDocument> PutStandbyAsync() => JsonDocument.Parse(await RunScriptAsync("standby.py", "", Address.ToString()));

    /// <summary>Services whose environment points to the server; each has its own memory of shared calls.</summary>
    public CollectorServices Services() => new(TimeProvider.System, name => name switch
    {
        "AWS_ENDPOINT_URL" => Address.ToString(),
        "AWS_ACCESS_KEY_ID" => "AKIATEST",
        "AWS_SECRET_ACCESS_KEY" => "test",
        "AWS_REGION" => "us-east-1",
        _ => null,
    });

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Readiness.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside a checkout.");
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private Process Start(string packages)
    {
        var start = new ProcessStartInfo("python3", ["-m", "moto.server", "-H", "127.0.0.1", "-p", $"{Address.Port}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PYTHONPATH"] = packages;
        var server = Process.Start(start) ?? throw new InvalidOperationException($"python3 did not start: {Install}");
        server.OutputDataReceived += (_, _) => { };
        server.ErrorDataReceived += (_, _) => { };
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        return server;
    }

    private async Task UntilAnsweringAsync()
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < StartDeadline)
        {
            if (_server!.HasExited) throw new InvalidOperationException($"moto ended with code {_server.ExitCode} before it answered: {Install}");
            try
            {
                using var answer = await client.GetAsync(new Uri(Address, "moto-api/"));
                return;
            }
            catch (Exception notYet) when (notYet is HttpRequestException or OperationCanceledException)
            {
                await Task.Delay(100);
            }
        }

        throw new InvalidOperationException($"moto did not answer within {StartDeadline}.");
    }

    private Task<string> RunAsync(string input, params string[] arguments) => RunScriptAsync("estate.py", input, arguments);

    private async Task<string> RunScriptAsync(string name, string input, params string[] arguments)
    {
        var script = Path.Combine(_root, "tests", "Readiness.Collectors.Tests", "Aws", "Moto", name);
        using var run = Process.Start(new ProcessStartInfo("python3", [script, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException($"python3 did not start: {Install}");
        await run.StandardInput.WriteAsync(input);
        run.StandardInput.Close();
        var (output, errors) = (run.StandardOutput.ReadToEndAsync(), run.StandardError.ReadToEndAsync());
        await run.WaitForExitAsync();
        return run.ExitCode == 0 ? await output : throw new InvalidOperationException($"{name} failed: {await errors}");
    }
}
