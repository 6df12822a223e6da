using Readiness.Collectors.Transport;
using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Prometheus;

/// <summary>Places the many hosts of one answer in sites: each once, several at a time, all within one deadline.</summary>
internal sealed class Places(CollectorServices services, SiteTree sites)
{
    private const int AtATime = 16;

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(8);

    /// <summary>The site of each host.</summary>
    public async Task<IReadOnlyDictionary<string, Fact<string>>> OfAsync(IEnumerable<string> hosts, CancellationToken cancellationToken)
    {
        var found = hosts.Distinct(StringComparer.Ordinal).ToDictionary(host => host, _ => TooLate, StringComparer.Ordinal);
        using var deadline = new CancellationTokenSource(Deadline, services.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        using var turns = new SemaphoreSlim(AtATime);
        await Task.WhenAll(found.Keys.ToList().Select(async host =>
        {
            var site = await PlaceAsync(host, turns, either.Token).ConfigureAwait(false);
            lock (found) found[host] = site;
        })).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return found;
    }

    private static Fact<string> TooLate => Fact<string>.Missing(NotCollectedReason.Timeout, "too many host names did not resolve in time");

    private async Task<Fact<string>> PlaceAsync(string host, SemaphoreSlim turns, CancellationToken cancellationToken)
    {
        try
        {
            await turns.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return TooLate;
        }

        try
        {
            return await services.Addresses.SiteOfAsync(host, sites, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return TooLate;
        }
        finally
        {
            turns.Release();
        }
    }
}
