using System.ComponentModel;
using System.Diagnostics;
using Readiness.Collectors.Keepalived;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Tests.Keepalived;

/// <summary>Configurations and dumps on disk, and what the real Keepalived makes of a configuration.</summary>
internal sealed class KeepalivedFiles : IDisposable
{
    private const string Install = "These tests need a real Keepalived. Install it with tests/servers/keepalived.sh (apt-get install keepalived).";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("readiness-keepalived-");

    /// <summary>What Keepalived says when it tests a configuration, which it does without speaking VRRP.</summary>
    public async Task<string> TestAsync(string configuration)
    {
        var file = Write("tested.conf", configuration);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(File.Exists("/usr/sbin/keepalived") ? "/usr/sbin/keepalived" : "keepalived", ["--config-test", $"--use-file={file}"]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            var said = await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return said;
        }
        catch (Win32Exception failure)
        {
            throw new InvalidOperationException(Install, failure);
        }
    }

    public string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Collects as a plan with these files would.</summary>
    public async Task<KeepalivedFacts> CollectAsync(string configuration, SiteTree sites, TimeProvider? time = null, params string[] dumps)
    {
        using var services = new CollectorServices(time ?? TimeProvider.System, _ => null);
        var settings = new KeepalivedSettings { Config = [Write("keepalived.conf", configuration)], Data = [.. dumps.Select((dump, number) => Write($"{number}.data", dump))] };
        return await new KeepalivedCollector(services).CollectAsync(new CollectRequest<KeepalivedSettings>("vip", settings, [], null, sites), TestContext.Current.CancellationToken);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
