using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using Readiness.Lab.Estate;
using Readiness.Lab.Faults;
using Readiness.Lab.Sockets;

namespace Readiness.Lab.Dns;

/// <summary>A name server over UDP and TCP on the same port.</summary>
internal sealed class DnsServer : IAsyncDisposable
{
    private const int LargestTcp = ushort.MaxValue;
    private const int LargestUdp = 65507;

    // What fits through every path without fragments; name servers cut longer answers, whatever the client would take.
    private const int SafeUdp = 1232;

    private readonly NameServer _names;
    private readonly Traffic _traffic;
    private readonly Socket _udp;
    private readonly TcpServer _tcp;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _receiving;

    public DnsServer(IPAddress address, NameServer names, Traffic traffic)
    {
        _names = names;
        _traffic = traffic;
        _tcp = TcpServer.Start(address, 0, ServeTcpAsync);
        _udp = new Socket(address.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        _udp.Bind(_tcp.EndPoint);
        _receiving = ServeUdpAsync();
    }

    public IPEndPoint EndPoint => _tcp.EndPoint;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _receiving;
        _udp.Dispose();
        await _tcp.DisposeAsync();
        _stop.Dispose();
    }

    private async Task ServeUdpAsync()
    {
        var buffer = new byte[4096];
        try
        {
            while (true)
            {
                var received = await _udp.ReceiveFromAsync(buffer, new IPEndPoint(IPAddress.Any, 0), _stop.Token);
                if (DnsQuery.Parse(buffer.AsSpan(0, received.ReceivedBytes)) is not { } query)
                    continue;
                var (answer, _) = Answer(query, Math.Min(query.UdpSize, SafeUdp), LargestUdp);
                if (answer is not null)
                    await _udp.SendToAsync(answer, received.RemoteEndPoint, _stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopping is how receiving ends.
        }
    }

    private async Task ServeTcpAsync(NetworkStream stream, CancellationToken stop)
    {
        var length = new byte[2];
        while (await stream.ReadAtLeastAsync(length, 2, throwOnEndOfStream: false, stop) == 2)
        {
            var message = new byte[BinaryPrimitives.ReadUInt16BigEndian(length)];
            await stream.ReadExactlyAsync(message, stop);
            if (DnsQuery.Parse(message) is not { } query)
                return;
            var (answer, hangs) = Answer(query, LargestTcp, LargestTcp);
            if (answer is null && hangs)
                await HangUp.WaitAsync(stream, stop);
            if (answer is null)
                return;
            BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)answer.Length);
            await stream.WriteAsync((byte[])[.. length, .. answer], stop);
        }
    }

    /// <summary>The message to send, or none and whether the client is left waiting.</summary>
    private (byte[]? Answer, bool Hangs) Answer(DnsQuery query, int limit, int largest)
    {
        var type = DnsType.Name(query.Type);
        byte[] Failed(int code) => DnsWriter.Write(query, DnsReply.Empty(code), limit);
        byte[] right = DnsWriter.Write(query, _names.Answer(query.Name, type), limit);
        return _traffic.Receive("dns", type, query.Name) switch
        {
            null => (right, false),
            LabFaultKind.Deny => (Failed(DnsType.Refused), false),
            LabFaultKind.Throttle or LabFaultKind.Status500 => (Failed(DnsType.ServerFailure), false),
            LabFaultKind.Garble => (right[..(right.Length / 2)], false),
            LabFaultKind.WrongContentType => ("<html></html>"u8.ToArray(), false),
            LabFaultKind.HugeBody => ([.. right, .. new byte[largest - right.Length]], false),
            LabFaultKind.Hang => (null, true),
            _ => (null, false),
        };
    }
}
