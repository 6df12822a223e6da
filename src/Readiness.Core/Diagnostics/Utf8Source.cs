using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Readiness.Core.Diagnostics;

/// <summary>Decodes UTF-8 strictly, so that a broken byte is named instead of replaced.</summary>
public static class Utf8Source
{
    /// <summary>The text without its byte order mark; null, with a diagnostic at the first broken byte, when it is not UTF-8.</summary>
    public static SourceText? Decode(string name, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        if (bytes.StartsWith<byte>([0xFE, 0xFF]) || bytes.StartsWith<byte>([0xFF, 0xFE]))
        {
            diagnostics.Error(SourceText.Unread(name).SpanAt(0), $"{name} is UTF-16", "save it as UTF-8");
            return null;
        }

        var broken = FindBroken(bytes);
        if (broken < 0) return new SourceText(name, Encoding.UTF8.GetString(WithoutMark(bytes)));

        var text = Encoding.UTF8.GetString(WithoutMark(bytes));
        var before = Encoding.UTF8.GetCharCount(WithoutMark(bytes[..broken]));
        diagnostics.Error(new SourceText(name, text).SpanAt(before), $"the file is not UTF-8: byte 0x{bytes[broken]:X2} cannot stand here", "save it as UTF-8");
        return null;
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;

    private static int FindBroken(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes)) return -1;
        for (var at = 0; at < bytes.Length;)
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) != OperationStatus.Done) return at;
            at += length;
        }

        return -1;
    }
}
