namespace Readiness.Cli.Input;

/// <summary>Finds out before anything is asked whether a file can be written: after a long run it is too late.</summary>
internal static class WritableFile
{
    /// <summary>Why the file cannot be written; null when it can. A file that is there stays as it is, and none is left behind.</summary>
    public static string? Mistake(string file)
    {
        if (Directory.Exists(file)) return $"{file} is a folder, and a file is needed";
        // Opening a pipe or a device is seen at its other end.
        if (file.StartsWith("/dev/", StringComparison.Ordinal) || file.StartsWith("/proc/self/fd/", StringComparison.Ordinal)) return null;
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder && !Directory.Exists(folder)) return $"there is no folder {folder} to write {Path.GetFileName(file)} to";
        try
        {
            var isThere = File.Exists(file);
            using var trial = new FileStream(file, isThere ? FileMode.Open : FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite, 1, isThere ? FileOptions.None : FileOptions.DeleteOnClose);
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Refusal(file, problem);
        }
    }

    /// <summary>How messages say that writing failed.</summary>
    public static string Refusal(string file, Exception problem) => $"{file} cannot be written: {problem.Message.TrimEnd('.')}";
}
