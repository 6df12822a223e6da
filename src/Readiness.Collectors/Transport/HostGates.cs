using System.Collections.Concurrent;

namespace Readiness.Collectors.Transport;

/// <summary>Lets a limited number of calls at a time through to each host.</summary>
internal sealed class HostGates(int limit)
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _gates = new(StringComparer.OrdinalIgnoreCase);

    public async Task<Turn> EnterAsync(string authority, CancellationToken cancellationToken)
    {
        var gate = _gates.GetOrAdd(authority, _ => new SemaphoreSlim(limit));
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new Turn(gate);
    }

    public sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
