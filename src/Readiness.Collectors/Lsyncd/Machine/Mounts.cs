using Readiness.Core.Facts;

namespace Readiness.Collectors.Lsyncd.Machine;

/// <summary>The file systems of this machine.</summary>
/// <param name="table">The text of /proc/self/mountinfo.</param>
internal sealed class Mounts(Fact<string> table)
{
    public static Mounts Read(TimeProvider time) => new(ProcFile.Read("/proc/self/mountinfo", time));

    /// <summary>The type of the file system that holds a path.</summary>
    public Fact<string> TypeOf(Fact<string> path)
    {
        if (!path.IsPresent) return path;
        if (!table.IsPresent) return table;
        (string Point, string Type)? found = null;
        foreach (var line in table.Value.Split('\n'))
        {
            // id parent major:minor root point options … - type source options
            var fields = line.Split(' ');
            var dash = Array.IndexOf(fields, "-");
            if (dash < 6 || dash + 1 >= fields.Length || !Holds(Plain(fields[4]), path.Value)) continue;
            // A later mount lies over an earlier one.
            if (found is null || Plain(fields[4]).Length >= found.Value.Point.Length) found = (Plain(fields[4]), fields[dash + 1]);
        }

        return found is { } mount ? Fact<string>.Present(mount.Type, table.From) : Fact<string>.Missing(NotCollectedReason.Failed, $"no file system of this machine holds {path.Value}");
    }

    /// <summary>Whether a file system of this type is one that other machines write to.</summary>
    public static bool IsShared(string type) =>
        type is "nfs" or "nfs4" or "cifs" or "smb3" or "9p" or "ceph" or "glusterfs" or "gpfs" or "lustre" or "ocfs2" or "gfs2" or "afs" or "virtiofs"
        || type.StartsWith("fuse.", StringComparison.Ordinal);

    private static bool Holds(string point, string path) => point == "/" || path == point || path.StartsWith(point + "/", StringComparison.Ordinal);

    private static string Plain(string point) =>
        point.Replace("\\040", " ", StringComparison.Ordinal).Replace("\\011", "\t", StringComparison.Ordinal).Replace("\\134", "\\", StringComparison.Ordinal);
}
