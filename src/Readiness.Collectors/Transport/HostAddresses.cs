using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Transport;

/// <summary>Resolves host names as this machine does, once per run, so that components can be placed in sites by their addresses.</summary>
public sealed class HostAddresses(TimeProvider time)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Lazy<Task<FactList<IPAddress>>>> _answers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The addresses of a name, or of an address literal; not collected when the name does not resolve in 5 seconds.</summary>
    public async Task<FactList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        if (IPAddress.TryParse(host.Trim('[', ']'), out var literal)) return FactList<IPAddress>.Present([literal]);
        var answer = _answers.GetOrAdd(host, name => new Lazy<Task<FactList<IPAddress>>>(() => AskAsync(name)));
        return await answer.Value.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The site that holds all addresses of the host; absent when no site has them.</summary>
    public async Task<Fact<string>> SiteOfAsync(string host, SiteTree sites, CancellationToken cancellationToken)
    {
        var addresses = await ResolveAsync(host, cancellationToken).ConfigureAwait(false);
        if (addresses.IsNotCollected) return Fact<string>.Missing(addresses.Why);
        var found = addresses.Items.Select(sites.SiteOf).Select(site => site?.Name).Distinct().ToList();
        return found switch
        {
            [{ } site] => Fact<string>.Present(site, addresses.From),
            [null] or [] => Fact<string>.Absent(addresses.From),
            _ => Fact<string>.Missing(
                NotCollectedReason.Unsupported, $"{host} resolves to addresses in several places: {string.Join(", ", found.Select(name => name ?? "no site"))}"),
        };
    }

    private async Task<FactList<IPAddress>> AskAsync(string host)
    {
        var started = time.GetTimestamp();
        using var deadline = new CancellationTokenSource(Deadline, time);
        try
        {
            var addresses = await System.Net.Dns.GetHostAddressesAsync(host, deadline.Token).ConfigureAwait(false);
            return FactList<IPAddress>.Present(addresses, new Provenance(host, "resolve", time.GetUtcNow(), time.GetElapsedTime(started)));
        }
        catch (OperationCanceledException)
        {
            return FactList<IPAddress>.Missing(new NotCollected(NotCollectedReason.Timeout, $"resolving {host}: no answer within {Durations.Text(Deadline)}"));
        }
        catch (Exception failure) when (failure is SocketException or ArgumentException)
        {
            return FactList<IPAddress>.Missing(new NotCollected(NotCollectedReason.Unreachable, $"the host name {host} does not resolve"));
        }
    }
}
