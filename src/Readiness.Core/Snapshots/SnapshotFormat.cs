using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using Readiness.Core.Facts.Redaction;

namespace Readiness.Core.Snapshots;

/// <summary>The envelope of a snapshot file: its format, and a checksum that shows later changes.</summary>
internal static class SnapshotFormat
{
    public const string Family = "readiness-snapshot/";
    public const string Current = Family + "1";

    /// <summary>Deeper nesting is refused: facts nest a few levels only.</summary>
    public const int MaxDepth = 64;

    /// <summary>The checksum of the content, whatever its white space.</summary>
    public static string Checksum(JsonElement content)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, FactRedaction.Plain)) content.WriteTo(writer);
        return "sha256:" + Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan));
    }
}
