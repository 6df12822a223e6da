using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Readiness.Lab.Sockets;

/// <summary>Accepts connections on one loopback address, at most <see cref="Places"/> at a time, until it is disposed.</summary>
internal sealed class TcpServer : IAsyncDisposable
{
    /// <summary>Connections served at once; further ones wait in the listen queue.</summary>
    public const int Places = 128;

    private readonly Socket _listener;
    private readonly Func<NetworkStream, CancellationToken, Task> _serve;
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _places = new(Places);
    private readonly ConcurrentDictionary<Task, byte> _connections = new();
    private readonly Task _accepting;

    private TcpServer(Socket listener, Func<NetworkStream, CancellationToken, Task> serve)
    {
        _listener = listener;
        _serve = serve;
        EndPoint = (IPEndPoint)listener.LocalEndPoint!;
        _accepting = AcceptAsync();
    }

    public IPEndPoint EndPoint { get; }

    /// <param name="address">A loopback address to listen on.</param>
    /// <param name="port">0 for any free port.</param>
    /// <param name="serve">Serves one connection until it returns.</param>
    /// <exception cref="SocketException">The address is not this machine's or the port is taken.</exception>
    public static TcpServer Start(IPAddress address, int port, Func<NetworkStream, CancellationToken, Task> serve)
    {
        var listener = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            listener.Bind(new IPEndPoint(address, port));
            listener.Listen(Places);
        }
        catch (SocketException)
        {
            listener.Dispose();
            throw;
        }

        return new TcpServer(listener, serve);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _accepting;
        await Task.WhenAll(_connections.Keys);
        _stop.Dispose();
        _places.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                await _places.WaitAsync(_stop.Token);
                var connection = ServeAsync(await _listener.AcceptAsync(_stop.Token));
                _connections.TryAdd(connection, 0);
                _ = connection.ContinueWith(
                    done => _connections.TryRemove(done, out _),
                    CancellationToken.None,
                    TaskContinuationOptions.OnlyOnRanToCompletion,
                    TaskScheduler.Default);
            }
        }
        catch (Exception e) when (_stop.IsCancellationRequested && e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Closing the listener is how accepting ends.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        socket.NoDelay = true;
        await using var stream = new NetworkStream(socket, ownsSocket: true);
        try
        {
            await _serve(stream, _stop.Token);
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or AuthenticationException)
        {
            // A peer that hangs up or refuses the certificate ends its own connection and nothing else.
        }
        finally
        {
            _places.Release();
        }
    }
}
