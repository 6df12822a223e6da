namespace Readiness.Schemas;

/// <summary>The folder <c>schemas/</c> of the checkout.</summary>
public sealed class SchemaFolder(string path)
{
    /// <summary>The folder of the checkout that holds <paramref name="start"/>.</summary>
    /// <exception cref="DirectoryNotFoundException">It stands in no checkout.</exception>
    public static SchemaFolder Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Readiness.sln")))
                return new SchemaFolder(Path.Combine(folder.FullName, "schemas"));
        throw new DirectoryNotFoundException($"No folder above {start} holds Readiness.sln.");
    }

    public void Write()
    {
        Directory.CreateDirectory(path);
        foreach (var (name, text) in SchemaSet.Texts()) File.WriteAllText(Path.Combine(path, name), text);
    }

    /// <summary>The files that differ from what the types say, are missing, or describe nothing.</summary>
    public IReadOnlyList<string> Outdated()
    {
        var expected = SchemaSet.Texts();
        var found = Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.json").Select(file => Path.GetFileName(file)) : [];
        return [.. expected.Keys.Union(found).Where(name => !expected.TryGetValue(name, out var text) || Read(name) != text).Order(StringComparer.Ordinal)];
    }

    private string? Read(string name) => Path.Combine(path, name) is var file && File.Exists(file) ? File.ReadAllText(file) : null;
}
