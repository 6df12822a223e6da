using System.Buffers.Binary;

namespace Readiness.Collectors.Tests.Dns;

/// <summary>What a stub resolver answers.</summary>
internal sealed record DnsScript
{
    public int Code { get; init; }

    public bool Authoritative { get; init; }

    public bool Truncated { get; init; }

    public IReadOnlyList<DnsRecordScript> Answers { get; init; } = [];

    public IReadOnlyList<DnsRecordScript> Authorities { get; init; } = [];

    /// <summary>Sent instead of a message.</summary>
    public byte[]? Garbage { get; init; }

    public byte[] Write(byte[] query)
    {
        if (Garbage is not null) return Garbage;
        var questionEnd = 12;
        while (query[questionEnd] != 0) questionEnd += query[questionEnd] + 1;
        questionEnd += 5;
        var header = query[..12];
        header[2] = (byte)(0x81 | (Authoritative ? 0x04 : 0) | (Truncated ? 0x02 : 0));
        header[3] = (byte)(0x80 | Code);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(6), (ushort)Answers.Count);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(8), (ushort)Authorities.Count);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(10), 0);
        return [.. header, .. query[12..questionEnd], .. Answers.Concat(Authorities).SelectMany(record => record.Write())];
    }
}
