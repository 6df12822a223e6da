using System.Net;
using System.Net.Sockets;
using System.Text;
using Readiness.Collectors.Transport;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Haproxy;

/// <summary>The runtime API of one HAProxy: a command a connection, answered to its end. Only commands that show are known here.</summary>
internal sealed class RuntimeSocket(string where, CollectorServices services)
{
    public const string Info = "show info";
    public const string Statistics = "show stat";
    public const string ServerStates = "show servers state";

    private const int MostBytes = 8 * 1024 * 1024;

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);

    /// <summary>The host of a TCP socket; null for one on this machine.</summary>
    public string? Host => IsPath ? null : SplitAddress().Host;

    private bool IsPath => where.StartsWith('/');

    public async Task<RuntimeAnswer> AskAsync(string command, CancellationToken cancellationToken)
    {
        var started = services.Time.GetTimestamp();
        using var deadline = new CancellationTokenSource(Deadline, services.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            var socket = await ConnectAsync(either.Token).ConfigureAwait(false);
            if (socket is null) return Lost(command, NotCollectedReason.Unreachable, "the host name does not resolve");
            using (socket)
            {
                await socket.SendAsync(Encoding.ASCII.GetBytes(command + "\n"), either.Token).ConfigureAwait(false);
                if (await ReadAsync(socket, either.Token).ConfigureAwait(false) is not { } text)
                    return Lost(command, NotCollectedReason.Malformed, $"the answer is larger than {MostBytes / 1024 / 1024} MB");
                return Judge(command, text, new Provenance(where, command, services.Time.GetUtcNow(), services.Time.GetElapsedTime(started)));
            }
        }
        catch (OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Lost(command, NotCollectedReason.Timeout, $"no whole answer within {Durations.Text(Deadline)}");
        }
        catch (SocketException failure)
        {
            var (reason, detail) = Explain(failure.SocketErrorCode);
            return Lost(command, reason, detail);
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException)
        {
            return Lost(command, NotCollectedReason.Failed, "the socket is neither a path nor host:port");
        }
    }

    private async Task<Socket?> ConnectAsync(CancellationToken cancellationToken)
    {
        EndPoint to;
        if (IsPath)
        {
            to = new UnixDomainSocketEndPoint(where);
        }
        else
        {
            var (host, port) = SplitAddress();
            var addresses = await services.Addresses.ResolveAsync(host, cancellationToken).ConfigureAwait(false);
            if (addresses.Items.Count == 0) return null;
            to = new IPEndPoint(addresses.Items[0], port);
        }

        var socket = new Socket(to.AddressFamily, SocketType.Stream, IsPath ? ProtocolType.Unspecified : ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(to, cancellationToken).ConfigureAwait(false);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private (string Host, int Port) SplitAddress() =>
        Uri.TryCreate($"tcp://{where}", UriKind.Absolute, out var address) && address.Port > 0 ? (address.DnsSafeHost, address.Port) : throw new FormatException("No host and port.");

    private static async Task<string?> ReadAsync(Socket socket, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await socket.ReceiveAsync(buffer, cancellationToken).ConfigureAwait(false) is var count and > 0)
        {
            await body.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
            if (body.Length > MostBytes) return null;
        }

        return Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length);
    }

    private RuntimeAnswer Judge(string command, string text, Provenance from)
    {
        var words = text.TrimStart();
        if (words.StartsWith("Permission denied", StringComparison.Ordinal)) return Lost(command, NotCollectedReason.AccessDenied, "permission denied: the socket's level is too low");
        if (words.StartsWith("Unknown command", StringComparison.Ordinal)) return Lost(command, NotCollectedReason.Unsupported, "this version does not know the command");
        return words.Length == 0 ? Lost(command, NotCollectedReason.Malformed, "the connection was closed without an answer") : new RuntimeAnswer(text, from, null);
    }

    private RuntimeAnswer Lost(string command, NotCollectedReason reason, string detail) => new("", null, new NotCollected(reason, $"{command} at {where}: {detail}"));

    private static (NotCollectedReason Reason, string Detail) Explain(SocketError error) => error switch
    {
        SocketError.AccessDenied => (NotCollectedReason.AccessDenied, "this user may not open the socket"),
        SocketError.ConnectionRefused => (NotCollectedReason.Unreachable, "nothing listens there"),
        SocketError.AddressNotAvailable or SocketError.HostNotFound => (NotCollectedReason.Unreachable, "there is no such socket on this machine"),
        _ => (NotCollectedReason.Unreachable, $"no connection ({error})"),
    };
}

/// <summary>What the runtime API said.</summary>
/// <param name="Why">Null when it answered.</param>
internal sealed record RuntimeAnswer(string Text, Provenance? From, NotCollected? Why);
