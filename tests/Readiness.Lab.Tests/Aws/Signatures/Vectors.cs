namespace Readiness.Lab.Tests.Aws.Signatures;

internal static class Vectors
{
    /// <summary>A file of the reference data beside the checkout, or null when it is not there.</summary>
    public static string? Find(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "reference", "vectors", name);
            if (File.Exists(path))
                return path;
        }

        return null;
    }
}
