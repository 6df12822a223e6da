using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Readiness.Collectors.Tests.Dns;

/// <summary>A resolver on loopback, over UDP and TCP on one port, whose every answer a test decides.</summary>
internal sealed class DnsStub : IAsyncDisposable
{
    private readonly TcpListener _tcp;
    private readonly UdpClient _udp;
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<DnsQuestion, DnsScript?> _answer;
    private readonly Task _serving;

    /// <param name="answer">Null for no answer at all.</param>
    public DnsStub(Func<DnsQuestion, DnsScript?> answer)
    {
        _answer = answer;
        (_tcp, _udp) = Bind();
        Address = _tcp.LocalEndpoint.ToString()!;
        _serving = Task.WhenAll(ServeUdpAsync(), ServeTcpAsync());
    }

    public string Address { get; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _tcp.Dispose();
        _udp.Dispose();
        await _serving;
        _stop.Dispose();
    }

    // A port that is free for TCP is nearly always free for UDP; if not, another one is.
    private static (TcpListener Tcp, UdpClient Udp) Bind()
    {
        while (true)
        {
            var tcp = new TcpListener(IPAddress.Loopback, 0);
            tcp.Start();
            try
            {
                return (tcp, new UdpClient((IPEndPoint)tcp.LocalEndpoint));
            }
            catch (SocketException)
            {
                tcp.Dispose();
            }
        }
    }

    private async Task ServeUdpAsync()
    {
        try
        {
            while (true)
            {
                var query = await _udp.ReceiveAsync(_stop.Token);
                if (Reply(query.Buffer, "udp") is { } reply) await _udp.SendAsync(reply, query.RemoteEndPoint, _stop.Token);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task ServeTcpAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _tcp.AcceptTcpClientAsync(_stop.Token));
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                while (true) await AnswerAsync(stream);
            }
            catch (Exception end) when (end is IOException or OperationCanceledException)
            {
                // The client hung up.
            }
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var length = new byte[2];
        await stream.ReadExactlyAsync(length, _stop.Token);
        var query = new byte[BinaryPrimitives.ReadUInt16BigEndian(length)];
        await stream.ReadExactlyAsync(query, _stop.Token);
        if (Reply(query, "tcp") is not { } reply) return;
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)reply.Length);
        await stream.WriteAsync((byte[])[.. length, .. reply], _stop.Token);
    }

    private byte[]? Reply(byte[] query, string transport) => _answer(DnsQuestion.Read(query, transport))?.Write(query);
}
