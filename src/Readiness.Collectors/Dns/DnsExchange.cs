using System.Net;
using System.Net.Sockets;
using DnsClient;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Dns;

/// <summary>Asks one resolver over one transport, once, without a cache.</summary>
internal sealed class DnsExchange
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(3);

    private readonly TimeProvider _time;
    private readonly LookupClient _client;

    public DnsExchange(TimeProvider time, IPEndPoint server, bool overTcp)
    {
        (_time, Server, Transport) = (time, server, overTcp ? "tcp" : "udp");
        _client = new LookupClient(new LookupClientOptions(new NameServer(server))
        {
            ContinueOnDnsError = false,
            ContinueOnEmptyResponse = false,
            Recursion = true,
            Retries = 0,
            ThrowDnsErrors = false,
            Timeout = Timeout.InfiniteTimeSpan,
            UseCache = false,
            UseRandomNameServer = false,
            UseTcpFallback = false,
            UseTcpOnly = overTcp,
        });
    }

    public IPEndPoint Server { get; }

    /// <summary><c>udp</c> or <c>tcp</c>.</summary>
    public string Transport { get; }

    public async Task<DnsReply> AskAsync(string name, QueryType type, CancellationToken cancellationToken)
    {
        var operation = $"{type} {name} over {Transport.ToUpperInvariant()}";
        var started = _time.GetTimestamp();
        using var deadline = new CancellationTokenSource(Deadline, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            var response = await _client.QueryAsync(name, type, QueryClass.IN, either.Token).WaitAsync(either.Token).ConfigureAwait(false);
            return new DnsReply(response, null, new Provenance(Server.ToString(), operation, _time.GetUtcNow(), _time.GetElapsedTime(started)));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Failed(NotCollectedReason.Timeout, "no answer in 3s");
        }
        catch (DnsResponseException failure) when (IsTruncation(failure) && !either.IsCancellationRequested)
        {
            return Failed(NotCollectedReason.Unsupported, "the answer came cut, as one that does not fit does") with { IsTruncated = true };
        }
        catch (DnsResponseException failure)
        {
            var (reason, detail) = Classify(failure);
            return Failed(reason, detail);
        }
        catch (SocketException failure)
        {
            return Failed(NotCollectedReason.Unreachable, Words(failure.SocketErrorCode));
        }
        catch (Exception failure) when (failure is DnsXidMismatchException or DnsResponseParseException or FormatException or ArgumentException or IndexOutOfRangeException or IOException)
        {
            return Failed(NotCollectedReason.Malformed, "the answer is not a DNS message");
        }

        // However the package words it: the deadline explains a failure after it, and the caller's cancelling is no failure.
        DnsReply Failed(NotCollectedReason reason, string detail)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return deadline.IsCancellationRequested
                ? new DnsReply(null, new NotCollected(NotCollectedReason.Timeout, $"{operation} at {Server}: no answer in 3s"), null)
                : new DnsReply(null, new NotCollected(reason, $"{operation} at {Server}: {detail}"), null);
        }
    }

    // The package tells a cut answer only by a failure without code and cause, when it may not ask again over TCP by itself.
    private static bool IsTruncation(DnsResponseException failure) => failure is { Code: DnsResponseCode.Unassigned, InnerException: null };

    private static (NotCollectedReason Reason, string Detail) Classify(DnsResponseException failure) => (failure.Code, Socket(failure)) switch
    {
        (_, { } socket) => (NotCollectedReason.Unreachable, Words(socket)),
        (DnsResponseCode.ConnectionTimeout, _) => (NotCollectedReason.Timeout, "no answer in 3s"),
        _ => (NotCollectedReason.Malformed, "the answer is not a DNS message"),
    };

    private static SocketError? Socket(Exception failure)
    {
        for (var inner = failure.InnerException; inner is not null; inner = inner.InnerException)
            if (inner is SocketException socket)
                return socket.SocketErrorCode;
        return null;
    }

    private static string Words(SocketError error) => error switch
    {
        SocketError.ConnectionRefused => "nothing listens there",
        SocketError.HostUnreachable or SocketError.NetworkUnreachable => "no route to the resolver",
        _ => $"no connection ({error})",
    };
}
