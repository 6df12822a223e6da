using Readiness.Core.Evaluation;
using Readiness.Core.Reports;

namespace Readiness.Cli.Output.Fixes;

/// <summary>A folder that holds the fixes of the last run; what somebody else wrote or changed in it is left alone.</summary>
internal sealed class FixFolder(string path)
{
    private const int LargestPage = 5 * 1024 * 1024;

    /// <summary>Writes the fixes of what failed, and takes away those of the run before that nothing needs any more.</summary>
    /// <returns>Why nothing was written; null when all was.</returns>
    public string? Write(Report report)
    {
        var failing = report.Findings.Where(finding => finding.Outcome == Outcome.Fail).ToList();
        var files = failing.SelectMany(FixFile.Of).Append(FixPage.Of(report, failing)).ToList();
        try
        {
            if (File.Exists(path)) return $"{path} is a file; --fixes needs a folder";
            Directory.CreateDirectory(path);
            var former = FormerFiles();
            // All are looked at before the first is written: half a set of fixes is worse than none.
            if (files.Find(file => !MayWrite(file, former)) is { } foreign)
                return $"{At(foreign.Name)} is not as readiness wrote it; move it away or give another folder to --fixes";

            foreach (var (name, digest) in former.Where(one => !files.Exists(file => file.Name == one.Key) && IsAsWritten(one.Key, one.Value))) File.Delete(At(name));
            foreach (var file in files) File.WriteAllText(At(file.Name), file.Content);
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return $"the fixes could not be written to {path}: {problem.Message}";
        }
    }

    private string At(string name) => Path.Combine(path, name);

    private IReadOnlyDictionary<string, string> FormerFiles() =>
        IsOwnPage() ? FixPage.Listed(File.ReadAllText(At(FixPage.Name))) : new Dictionary<string, string>();

    private bool IsOwnPage()
    {
        var page = new FileInfo(At(FixPage.Name));
        if (!page.Exists || page.LinkTarget is not null || page.Length > LargestPage) return false;
        using var reader = new StreamReader(page.FullName);
        return reader.ReadLine() == FixPage.Mark;
    }

    private bool MayWrite(FixFile file, IReadOnlyDictionary<string, string> former)
    {
        var there = new FileInfo(At(file.Name));
        if (there.LinkTarget is not null || Directory.Exists(there.FullName)) return false;
        if (!there.Exists) return true;
        return file.Name == FixPage.Name ? IsOwnPage() : IsAsWritten(file.Name, file.Digest) || (former.TryGetValue(file.Name, out var digest) && IsAsWritten(file.Name, digest));
    }

    private bool IsAsWritten(string name, string digest)
    {
        var there = new FileInfo(At(name));
        if (!there.Exists || there.LinkTarget is not null || there.Length > LargestPage) return false;
        return FixFile.DigestOf(File.ReadAllBytes(there.FullName)) == digest;
    }
}
