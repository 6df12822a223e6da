using Readiness.Collectors.Files;
using Readiness.Collectors.Haproxy.Configuration;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Haproxy;

/// <summary>What the configuration files on this machine say.</summary>
/// <param name="Proxies">Empty when they could not be read, with <paramref name="Why"/>.</param>
/// <param name="Spread">By how many percent intervals are stretched; absent when not set.</param>
/// <param name="Modified">When the newest was last written; absent when the plan names none.</param>
/// <param name="Why">Why nothing can be taken from them; null when it can.</param>
internal sealed record ConfigFiles(IReadOnlyList<ConfiguredProxy> Proxies, Fact<long> Spread, Fact<DateTimeOffset> Modified, Provenance? From, NotCollected? Why)
{
    public static async Task<ConfigFiles> ReadAsync(IReadOnlyList<string> paths, TimeProvider time, CancellationToken cancellationToken)
    {
        if (paths.Count == 0)
            return Lost(Fact<DateTimeOffset>.Absent(), new NotCollected(NotCollectedReason.Undeclared, "no interface of HAProxy tells how it checks its servers, and the plan does not name its configuration: give it config"));
        var reader = new ConfigReader();
        var modified = DateTimeOffset.MinValue;
        Provenance? from = null;
        foreach (var path in paths)
        {
            var file = await LocalFile.ReadAsync(path, tail: false, time, cancellationToken).ConfigureAwait(false);
            if (file.Text is null) return Lost(Fact<DateTimeOffset>.Missing(file.Why!), file.Why!);
            from = file.From;
            if (file.Modified > modified) modified = file.Modified;
            reader.Add(path, file.Text, from);
        }

        var proxies = reader.Finish(out var mistake);
        return mistake is null
            ? new ConfigFiles(proxies, reader.Spread, Fact<DateTimeOffset>.Present(modified, from), from, null)
            : Lost(Fact<DateTimeOffset>.Present(modified, from), new NotCollected(NotCollectedReason.Malformed, mistake));
    }

    private static ConfigFiles Lost(Fact<DateTimeOffset> modified, NotCollected why) => new([], Fact<long>.Missing(why), modified, null, why);

    /// <summary>The server whose checks decide over this one: itself, or at the end of what it tracks; null when that is nowhere in the files.</summary>
    public ConfiguredServer? Checking(ConfiguredServer server)
    {
        const int Longest = 16;
        ConfiguredServer? found = server;
        for (var steps = 0; steps < Longest && found is not null; steps++)
        {
            if (found.Tracks.IsAbsent) return found;
            if (!found.Tracks.IsPresent) return null;
            var path = found.Tracks.Value.Split('/', 2);
            found = (path.Length == 2 ? Find(path[0]) : found.Proxy)?.Servers.Find(one => one.Name == path[^1]);
        }

        return null;
    }

    public ConfiguredProxy? Find(string backend) => Why is null ? Proxies.LastOrDefault(proxy => proxy.Name == backend) : null;
}
