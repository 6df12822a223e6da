using System.Collections.Concurrent;

namespace Readiness.Core.Collecting;

/// <summary>Bounds how many components are collected at once, in all and per provider.</summary>
internal sealed class Slots(CollectionLimits limits) : IDisposable
{
    private readonly SemaphoreSlim _all = new(limits.InFlight);
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _byProvider = new(StringComparer.Ordinal);

    /// <summary>Waits for a slot and does the work in it.</summary>
    public async Task<T> RunAsync<T>(string kind, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        var provider = _byProvider.GetOrAdd(kind.Split('.')[0], _ => new SemaphoreSlim(limits.InFlightPerProvider));
        // The provider's slot first: who waits for a busy provider must not hold a slot that another could use.
        await provider.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await _all.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                return await work().ConfigureAwait(false);
            }
            finally
            {
                _all.Release();
            }
        }
        finally
        {
            provider.Release();
        }
    }

    public void Dispose()
    {
        _all.Dispose();
        foreach (var provider in _byProvider.Values) provider.Dispose();
    }
}
