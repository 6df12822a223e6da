using System.Net;
using System.Net.Sockets;
using Readiness.Collectors.Transport;
using Readiness.Core.Facts;

namespace Readiness.Collectors.HttpService;

/// <summary>Connects to an address, to tell a closed port from a lost way to it.</summary>
internal sealed class Doorstep(CollectorServices services)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(4);

    /// <summary>An open connection; or that nothing listens; or why it cannot be told.</summary>
    public async Task<Knock> KnockAsync(Uri address, CancellationToken cancellationToken)
    {
        var addresses = await services.Addresses.ResolveAsync(address.DnsSafeHost, cancellationToken).ConfigureAwait(false);
        if (addresses.IsNotCollected) return new Knock(null, IsClosed: false, addresses.Why);
        if (addresses.Items.Count == 0) return new Knock(null, IsClosed: false, new NotCollected(NotCollectedReason.Unreachable, $"{address.DnsSafeHost} has no address"));
        return await ConnectAsync(new IPEndPoint(addresses.Items[0], address.Port), cancellationToken).ConfigureAwait(false);
    }

    private async Task<Knock> ConnectAsync(IPEndPoint address, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(Deadline, services.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(address, either.Token).ConfigureAwait(false);
            return new Knock(new NetworkStream(socket, ownsSocket: true), IsClosed: false, null);
        }
        catch (SocketException failure)
        {
            socket.Dispose();
            return new Knock(null, failure.SocketErrorCode == SocketError.ConnectionRefused, Unreachable(address, Words(failure.SocketErrorCode)));
        }
        catch (OperationCanceledException)
        {
            socket.Dispose();
            cancellationToken.ThrowIfCancellationRequested();
            return new Knock(null, IsClosed: false, Unreachable(address, "nothing answered at that address"));
        }
    }

    private static NotCollected Unreachable(IPEndPoint address, string detail) => new(NotCollectedReason.Unreachable, $"connecting to {address}: {detail}");

    private static string Words(SocketError error) => error switch
    {
        SocketError.ConnectionRefused => "nothing listens there",
        SocketError.HostUnreachable or SocketError.NetworkUnreachable => "no route to it",
        _ => $"no connection ({error})",
    };
}
