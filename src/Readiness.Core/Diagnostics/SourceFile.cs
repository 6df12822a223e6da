namespace Readiness.Core.Diagnostics;

/// <summary>Reads a text file that a user named: bounded, strictly UTF-8, every failure a diagnostic.</summary>
public static class SourceFile
{
    /// <summary>5 MB: more than any plan, rule or waiver file that a person wrote.</summary>
    public const int DefaultLimit = 5 * 1024 * 1024;

    /// <summary>The file's text; null, with a diagnostic, when it cannot be used.</summary>
    /// <param name="limit">In bytes; of a longer file no more than this is read.</param>
    public static SourceText? Read(string path, DiagnosticBag diagnostics, int limit = DefaultLimit)
    {
        try
        {
            using var file = File.OpenRead(path);
            var bytes = ReadBounded(file, limit);
            return bytes is null
                ? Refuse(path, $"{path} is larger than {limit / 1024 / 1024} MB, the most that is read", "is this the right file?", diagnostics)
                : Utf8Source.Decode(path, bytes, diagnostics);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            return Refuse(path, $"there is no file {path}", null, diagnostics);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            var why = Directory.Exists(path) ? "it is a folder" : problem.Message.TrimEnd('.');
            return Refuse(path, $"{path} cannot be read: {why}", null, diagnostics);
        }
    }

    private static byte[]? ReadBounded(FileStream file, int limit)
    {
        if (file.CanSeek && file.Length > limit) return null;
        var buffer = new MemoryStream();
        var chunk = new byte[64 * 1024];
        while (file.Read(chunk) is var count and > 0)
        {
            buffer.Write(chunk, 0, count);
            if (buffer.Length > limit) return null;
        }

        return buffer.ToArray();
    }

    private static SourceText? Refuse(string path, string message, string? hint, DiagnosticBag diagnostics)
    {
        diagnostics.Error(SourceText.Unread(path).SpanAt(0), message, hint);
        return null;
    }
}
