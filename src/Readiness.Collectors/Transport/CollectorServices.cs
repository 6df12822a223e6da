using System.Diagnostics.CodeAnalysis;
using Readiness.Core.Facts;
using Readiness.Core.Settings;

namespace Readiness.Collectors.Transport;

/// <summary>What the collectors of one run share: time, environment, secrets, HTTP, name resolution, and the answers that several of them need.</summary>
public sealed class CollectorServices : IDisposable
{
    private readonly Lazy<HttpTransport> _http;

    /// <param name="time">The clock of deadlines, retries and observations.</param>
    /// <param name="environment">Looks up an environment variable; null when it is not set. The demo passes variables of its own.</param>
    public CollectorServices(TimeProvider time, Func<string, string?> environment)
    {
        Time = time;
        Environment = environment;
        _http = new Lazy<HttpTransport>(() => new HttpTransport(time));
        Addresses = new HostAddresses(time);
        Shared = new SharedCalls();
    }

    public TimeProvider Time { get; }

    public Func<string, string?> Environment { get; }

    /// <summary>Set up on first use: a run that asks nothing over HTTP pays nothing for it.</summary>
    public HttpTransport Http => _http.Value;

    public HostAddresses Addresses { get; }

    public SharedCalls Shared { get; }

    /// <summary>Reads a secret at the moment of use. The text goes into the request and nowhere else.</summary>
    public bool TryReadSecret(Secret secret, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out NotCollected? why) =>
        SecretReader.TryRead(secret, Environment, out text, out why);

    public void Dispose()
    {
        Shared.Dispose();
        if (_http.IsValueCreated) _http.Value.Dispose();
    }
}
