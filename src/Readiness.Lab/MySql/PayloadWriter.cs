using System.Buffers.Binary;
using System.Text;

namespace Readiness.Lab.MySql;

/// <summary>Builds a payload from the protocol's basic types, little-endian.</summary>
internal sealed class PayloadWriter
{
    private readonly List<byte> _bytes = [];

    public byte[] ToArray() => [.. _bytes];

    public PayloadWriter Byte(int value)
    {
        _bytes.Add((byte)value);
        return this;
    }

    public PayloadWriter UInt16(int value)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)value);
        _bytes.AddRange(bytes);
        return this;
    }

    public PayloadWriter UInt32(uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        _bytes.AddRange(bytes);
        return this;
    }

    public PayloadWriter Bytes(ReadOnlySpan<byte> bytes)
    {
        _bytes.AddRange(bytes);
        return this;
    }

    public PayloadWriter Text(string text) => Bytes(Encoding.UTF8.GetBytes(text));

    /// <summary>A text with its length in front, in 1 or 3 bytes.</summary>
    public PayloadWriter CountedText(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return (bytes.Length < 0xFB ? Byte(bytes.Length) : Byte(0xFC).UInt16(bytes.Length)).Bytes(bytes);
    }
}
