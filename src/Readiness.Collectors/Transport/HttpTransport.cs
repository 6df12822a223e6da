using Readiness.Core.Facts;

namespace Readiness.Collectors.Transport;

/// <summary>The one way by which collectors speak HTTP: bounded in time, size, redirects, retries and concurrency; failures come back as values.</summary>
public sealed class HttpTransport : IDisposable
{
    private readonly TimeProvider _time;
    private readonly HttpConnections _connections = new();
    private readonly HostGates _gates;
    private readonly Retries _retries;

    /// <param name="maxCallsPerHost">How many calls may be under way to one host and port.</param>
    public HttpTransport(TimeProvider time, int maxCallsPerHost = 64)
    {
        _time = time;
        _gates = new HostGates(maxCallsPerHost);
        _retries = new Retries(time);
    }

    /// <summary>Sends a request and reads its answer to the end.</summary>
    /// <param name="request">Makes the request, once for every try, so that a signed one is signed anew.</param>
    /// <param name="operation">What is asked, for provenance and messages: <c>iam:GetRole</c>, <c>GET /api/v1/targets</c>.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<HttpOutcome> SendAsync(
        Func<HttpRequestMessage> request, string operation, SendOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= SendOptions.Default;
        Uri? target;
        using (var sample = request()) target = sample.RequestUri;
        if (target is not { IsAbsoluteUri: true } || target.Scheme is not ("http" or "https"))
            return HttpOutcome.None(new NotCollected(NotCollectedReason.Failed, $"{operation}: the address is not an http or https URL"));
        if (!_connections.TryGet(options, out var connection, out var why)) return HttpOutcome.None(why);

        // Waiting for a turn is the caller's time, not the host's: the deadline starts afterwards.
        using var turn = await _gates.EnterAsync(target.Authority, cancellationToken).ConfigureAwait(false);
        using var deadline = new CancellationTokenSource(options.Deadline, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var call = new HttpCall(connection, request, target, operation, options, _time);
        var outcome = await _retries.RunAsync(call, either.Token).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return outcome;
    }

    /// <inheritdoc cref="SendAsync"/>
    public Task<HttpOutcome> GetAsync(Uri address, string operation, SendOptions? options = null, CancellationToken cancellationToken = default) =>
        SendAsync(() => new HttpRequestMessage(HttpMethod.Get, address), operation, options, cancellationToken);

    public void Dispose() => _connections.Dispose();
}
