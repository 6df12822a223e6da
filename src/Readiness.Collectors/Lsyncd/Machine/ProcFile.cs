using System.Text;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Lsyncd.Machine;

/// <summary>Reads what the kernel shows as files. Their length is not told beforehand, so they are read to a bound.</summary>
internal static class ProcFile
{
    private const int MostBytes = 1024 * 1024;

    public static Fact<string> Read(string path, TimeProvider time)
    {
        var start = time.GetTimestamp();
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1);
            var bytes = new byte[MostBytes];
            var count = 0;
            while (count < bytes.Length && file.Read(bytes, count, bytes.Length - count) is > 0 and var more) count += more;
            return Fact<string>.Present(Encoding.UTF8.GetString(bytes, 0, count), new Provenance(path, "read", time.GetUtcNow(), time.GetElapsedTime(start)));
        }
        catch (UnauthorizedAccessException)
        {
            return Fact<string>.Missing(NotCollectedReason.AccessDenied, $"{path} may not be read by this user");
        }
        catch (IOException failure)
        {
            return failure is FileNotFoundException or DirectoryNotFoundException ? Fact<string>.Absent() : Fact<string>.Missing(NotCollectedReason.Failed, $"{path} cannot be read: {failure.Message}");
        }
    }
}
