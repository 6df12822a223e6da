using System.Buffers.Binary;

namespace Readiness.Lab.MySql;

/// <summary>Packets of MySQL's protocol: 3 bytes of length, 1 byte of sequence, payload.</summary>
internal sealed class PacketStream(Stream stream)
{
    private const int HeaderLength = 4;
    private const int LargestRequest = 1024 * 1024;

    private byte _sequence;

    public Stream Stream => stream;

    /// <summary>The next payload, or null when the client is gone or sends more than the lab takes.</summary>
    public async Task<byte[]?> ReadAsync(CancellationToken cancel)
    {
        var header = new byte[HeaderLength];
        if (await stream.ReadAtLeastAsync(header, HeaderLength, throwOnEndOfStream: false, cancel) < HeaderLength)
            return null;
        _sequence = (byte)(header[3] + 1);
        header[3] = 0;
        var length = BinaryPrimitives.ReadInt32LittleEndian(header);
        if (length > LargestRequest)
            return null;
        var payload = new byte[length];
        await stream.ReadExactlyAsync(payload, cancel);
        return payload;
    }

    public async Task WriteAsync(byte[] payload, CancellationToken cancel) => await stream.WriteAsync(Frame(payload), cancel);

    /// <summary>The packet announces its whole length and ends in the middle.</summary>
    public async Task WriteHalfAsync(byte[] payload, CancellationToken cancel)
    {
        var frame = Frame(payload);
        await stream.WriteAsync(frame.AsMemory(0, HeaderLength + (payload.Length / 2)), cancel);
    }

    private byte[] Frame(byte[] payload)
    {
        var frame = new byte[HeaderLength + payload.Length];
        BinaryPrimitives.WriteInt32LittleEndian(frame, payload.Length);
        frame[3] = _sequence++;
        payload.CopyTo(frame, HeaderLength);
        return frame;
    }
}
