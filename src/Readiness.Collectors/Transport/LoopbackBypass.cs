using System.Net;

namespace Readiness.Collectors.Transport;

/// <summary>The system's proxy, except for this machine: what runs on loopback is never asked through somebody else.</summary>
internal sealed class LoopbackBypass(IWebProxy inner) : IWebProxy
{
    public ICredentials? Credentials
    {
        get => inner.Credentials;
        set => inner.Credentials = value;
    }

    public Uri? GetProxy(Uri destination) => IsBypassed(destination) ? null : inner.GetProxy(destination);

    public bool IsBypassed(Uri host) =>
        host.IsLoopback || (IPAddress.TryParse(host.DnsSafeHost, out var address) && IPAddress.IsLoopback(address)) || inner.IsBypassed(host);
}
