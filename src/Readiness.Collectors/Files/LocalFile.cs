using System.Text;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Files;

/// <summary>Reads a file on this machine, bounded; what goes wrong becomes a reason.</summary>
internal static class LocalFile
{
    private const int MostBytes = 4 * 1024 * 1024;

    /// <summary>The file's text, or the reason why there is none. Of a longer file the last 4 MB are read when <paramref name="tail"/>, else it is refused.</summary>
    public static async Task<FileText> ReadAsync(string path, bool tail, TimeProvider time, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 4096, FileOptions.Asynchronous);
            await using (file.ConfigureAwait(false))
            {
                if (file.Length > MostBytes && !tail) return FileText.Lost(NotCollectedReason.Malformed, $"{path} is larger than {MostBytes / 1024 / 1024} MB");
                if (file.Length > MostBytes) file.Seek(-MostBytes, SeekOrigin.End);
                var buffer = new byte[Math.Min(file.Length, MostBytes)];
                var read = await file.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
                var modified = new DateTimeOffset(File.GetLastWriteTimeUtc(path), TimeSpan.Zero);
                return new FileText(Encoding.UTF8.GetString(buffer, 0, read), modified, new Provenance(path, "read", time.GetUtcNow(), time.GetElapsedTime(start)), null);
            }
        }
        catch (UnauthorizedAccessException)
        {
            return FileText.Lost(NotCollectedReason.AccessDenied, Directory.Exists(path) ? $"{path} is a folder" : $"{path} may not be read by this user");
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            return FileText.Lost(NotCollectedReason.Unreachable, $"there is no file {path} on this machine; take a snapshot where it is: readiness snapshot take");
        }
        catch (IOException failure)
        {
            return FileText.Lost(NotCollectedReason.Failed, $"{path} cannot be read: {failure.Message}");
        }
    }
}

/// <summary>What reading a file gave.</summary>
/// <param name="Text">Null when it could not be read.</param>
/// <param name="Modified">When it was last written, UTC.</param>
internal sealed record FileText(string? Text, DateTimeOffset Modified, Provenance? From, NotCollected? Why)
{
    public static FileText Lost(NotCollectedReason reason, string detail) => new(null, default, null, new NotCollected(reason, detail));
}
