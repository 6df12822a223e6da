using System.Diagnostics;
using Readiness.Collectors.Lsyncd;
using Readiness.Collectors.Tests.Prometheus;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Tests.Lsyncd;

/// <summary>Debian's lsyncd, copying with rsync from one folder of the test's own to another.</summary>
internal sealed class RealLsyncd : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("readiness-lsyncd-");
    private Process? _process;

    private RealLsyncd()
    {
    }

    public LsyncdSettings Settings => new() { Config = PathOf("lsyncd.conf.lua"), CopySite = "standby" };

    /// <param name="targets">Below the test's folder.</param>
    public static async Task<RealLsyncd> StartAsync(bool insist, params IReadOnlyList<string> targets)
    {
        var lsyncd = new RealLsyncd();
        lsyncd._folder.CreateSubdirectory("source");
        await lsyncd.WriteAsync("before", "there at the start");
        await File.WriteAllTextAsync(lsyncd.Settings.Config, lsyncd.Configuration(insist, targets));
        lsyncd.Start();
        return lsyncd;
    }

    public void Start()
    {
        try
        {
            _process = Process.Start(new ProcessStartInfo("lsyncd", [Settings.Config]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            _process.OutputDataReceived += (_, _) => { };
            _process.ErrorDataReceived += (_, _) => { };
            _process.BeginOutputReadLine();
            _process.BeginErrorReadLine();
        }
        catch (System.ComponentModel.Win32Exception failure)
        {
            throw new InvalidOperationException("These tests need a real lsyncd. Install it with tests/servers/lsyncd.sh (apt-get install lsyncd).", failure);
        }
    }

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public Task WriteAsync(string name, string content) => File.WriteAllTextAsync(PathOf($"source/{name}"), content);

    public Task EndedAsync() => _process!.WaitForExitAsync(new CancellationTokenSource(Patience).Token);

    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Halts the process where it is; it stays there, and does nothing.</summary>
    public async Task HaltAsync()
    {
        using var kill = Process.Start("kill", ["-STOP", $"{_process!.Id}"]);
        await kill.WaitForExitAsync();
    }

    public async Task<LsyncdFacts> CollectAsync()
    {
        using var services = new CollectorServices(TimeProvider.System, _ => null);
        var request = new CollectRequest<LsyncdSettings>("assets", Settings, [], null, TestSites.Tree);
        return await new LsyncdCollector(services).CollectAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<PathFacts> DeriveAsync(TimeSpan later = default) => Derive(await CollectAsync(), later);

    public PathFacts Derive(LsyncdFacts facts, TimeSpan later = default)
    {
        var component = new Component("assets", "lsyncd", TestSites.Nowhere) { Settings = Settings, Site = "primary" };
        var plan = new Plan { Name = "test", Source = new SourceText("plan.yaml", ""), Components = [component] };
        var step = new PathStep(null, null, "assets", null, TestSites.Nowhere);
        return new LsyncdPath().Derive(new StepContext(step, component, facts, plan, TestSites.Tree, new CollectedFacts(), TimeProvider.System.GetUtcNow() + later));
    }

    /// <summary>Waits until something holds of the path; what it then is.</summary>
    public async Task<PathFacts> UntilAsync(Func<LsyncdFacts, PathFacts, bool> holds, string what)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            var facts = await CollectAsync();
            var path = Derive(facts);
            if (holds(facts, path)) return path;
            if (Stopwatch.GetElapsedTime(started) > Patience) throw new TimeoutException($"{what}: not within {Patience}. {path}\n{facts}\n{(File.Exists(PathOf("log")) ? await File.ReadAllTextAsync(PathOf("log")) : "no log")}");
            await Task.Delay(50);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            if (!_process.HasExited) _process.Kill();
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        _folder.Delete(recursive: true);
    }

    private string Configuration(bool insist, IReadOnlyList<string> targets) =>
        $$"""
        -- A comment with sync { } in it.
        settings {
           logfile = "{{PathOf("log")}}", statusFile = "{{PathOf("status")}}", statusInterval = 1,
           insist = {{(insist ? "true" : "false")}}, nodaemon = true,
        }
        """
        + string.Concat(targets.Select(target => $"\nsync {{ default.rsync, source = \"{PathOf("source")}\", target = \"{PathOf(target)}\", delay = 1 }}"));
}
