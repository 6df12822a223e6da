using System.Collections.Concurrent;

namespace Readiness.Collectors.Transport;

/// <summary>Calls whose answer several components need: made once per run, whoever asks first.</summary>
public sealed class SharedCalls : IDisposable
{
    private readonly ConcurrentDictionary<object, Lazy<Task<object>>> _calls = new();
    private readonly CancellationTokenSource _run = new();

    /// <param name="key">Equal keys share the call; a record of a type of the caller's own.</param>
    /// <param name="call">Made once. Its token is the run's, so that one component's deadline does not spoil it for the others; it brings its own deadline.</param>
    public async Task<T> OnceAsync<T>(object key, Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
        where T : notnull
    {
        var shared = _calls.GetOrAdd(key, _ => new Lazy<Task<object>>(async () => await call(_run.Token).ConfigureAwait(false)));
        return (T)await shared.Value.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    public void Dispose()
    {
        _run.Cancel();
        _run.Dispose();
    }
}
