using System.Net.Sockets;
using System.Security.Authentication;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Transport;

/// <summary>Says in our words why no whole answer arrived.</summary>
internal static class ConnectionFailures
{
    /// <param name="answering">Whether the answer had begun.</param>
    public static Refusal Explain(Exception failure, bool answering)
    {
        if (failure is InvalidDataException) return Malformed("the compressed answer is damaged");
        if (answering) return new Refusal(NotCollectedReason.Malformed, "the answer broke off before its end", IsTransient: true);
        return (failure as HttpRequestException)?.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => Unreachable("the host name does not resolve"),
            HttpRequestError.SecureConnectionError => Unreachable(Tls(failure)),
            HttpRequestError.ConnectionError => Unreachable(Socket(failure)),
            HttpRequestError.ProxyTunnelError => Unreachable("the proxy refused to connect"),
            HttpRequestError.InvalidResponse => Malformed("the answer is not HTTP"),
            HttpRequestError.ConfigurationLimitExceeded => Malformed("the answer's headers are too large"),
            _ => Unreachable("the connection was closed without an answer") with { IsTransient = true },
        };
    }

    private static string Tls(Exception failure)
    {
        var inner = failure;
        while (inner is not null and not AuthenticationException) inner = inner.InnerException;
        return inner is null ? "TLS could not be agreed" : $"TLS could not be agreed: {inner.Message}";
    }

    private static string Socket(Exception failure) => (failure.InnerException as SocketException)?.SocketErrorCode switch
    {
        SocketError.ConnectionRefused => "connection refused",
        SocketError.HostUnreachable or SocketError.NetworkUnreachable => "no route to the host",
        SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData => "the host name does not resolve",
        SocketError.TimedOut => "no connection: nothing answered at that address",
        { } other => $"no connection ({other})",
        null => "no connection",
    };

    private static Refusal Unreachable(string detail) => new(NotCollectedReason.Unreachable, detail);

    private static Refusal Malformed(string detail) => new(NotCollectedReason.Malformed, detail);
}
