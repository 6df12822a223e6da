using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Snapshots;

namespace Readiness.Cli.Input;

/// <summary>Snapshots as files.</summary>
internal static class SnapshotFile
{
    /// <summary>Null, with a diagnostic, when the file cannot be used.</summary>
    public static (SourceText Source, Snapshot Snapshot)? Read(string path, KindCatalogue kinds, DiagnosticBag diagnostics) =>
        SourceFile.Read(path, diagnostics, SnapshotReader.LongestFile) is { } source && SnapshotReader.Read(source, kinds, diagnostics) is { } snapshot
            ? (source, snapshot)
            : null;

    /// <summary>Whether it could be written; if not, the user was told.</summary>
    /// <param name="path">Null for the standard output.</param>
    public static async Task<bool> WriteAsync(TakenSnapshot taken, string? path, CommandContext context)
    {
        using var buffer = new MemoryStream();
        new SnapshotWriter(taken.Redactor).Write(taken.Snapshot, buffer);
        if (path is null)
        {
            await context.Out.WriteAsync(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length)).ConfigureAwait(false);
            return true;
        }

        try
        {
            await File.WriteAllBytesAsync(path, buffer.ToArray()).ConfigureAwait(false);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            await context.Error.WriteLineAsync($"readiness: {WritableFile.Refusal(path, problem)}").ConfigureAwait(false);
            return false;
        }
    }
}
