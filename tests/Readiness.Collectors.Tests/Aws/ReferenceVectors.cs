using System.Text.Json;

namespace Readiness.Collectors.Tests.Aws;

/// <summary>The reference vectors beside the checkout; empty where there are none.</summary>
internal static class ReferenceVectors
{
    public static IReadOnlyList<JsonElement> Cases(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "reference", "vectors", file);
            if (File.Exists(path)) return [.. JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty("cases").EnumerateArray()];
        }

        return [];
    }

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";
}
