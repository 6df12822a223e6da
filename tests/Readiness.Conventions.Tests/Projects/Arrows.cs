using System.Xml.Linq;

namespace Readiness.Conventions.Tests.Projects;

/// <summary>Which project may see which.</summary>
internal static class Arrows
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Readiness.Expressions"] = [],
        ["Readiness.Iam"] = [],
        ["Readiness.Generators"] = [],
        ["Readiness.Lab"] = [],
        ["Readiness.Core"] = ["Readiness.Expressions", "Readiness.Iam", "Readiness.Generators"],
        ["Readiness.Collectors"] = ["Readiness.Core", "Readiness.Generators"],
        ["Readiness.Reporters"] = ["Readiness.Core", "Readiness.Generators"],
        ["Readiness.Schemas"] = ["Readiness.Core", "Readiness.Collectors", "Readiness.Reporters"],
        ["Readiness.Cli"] = ["Readiness.Core", "Readiness.Collectors", "Readiness.Reporters", "Readiness.Lab"],
        ["Readiness.Service"] = ["Readiness.Core", "Readiness.Collectors", "Readiness.Reporters"],
    };

    /// <summary>The references of a project file that no arrow allows; each as a sentence.</summary>
    public static IEnumerable<string> Broken(string project, string projectFile)
    {
        if (!Allowed.TryGetValue(project, out var allowed)) return [$"{project} is not known to the arrows: say what it may see"];
        return Included(projectFile, "ProjectReference")
            .Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')))
            .Where(seen => !allowed.Contains(seen))
            .Select(seen => $"{project} must not see {seen}");
    }

    /// <summary>Packages that only one project may use.</summary>
    public static IEnumerable<string> MisplacedPackages(string project, string projectFile) =>
        Included(projectFile, "PackageReference")
            .Where(package => package.StartsWith("NJsonSchema", StringComparison.Ordinal) && project != "Readiness.Schemas")
            .Select(package => $"{project} must not ship {package}");

    private static IEnumerable<string> Included(string projectFile, string element) =>
        XDocument.Parse(projectFile).Descendants(element).Select(reference => reference.Attribute("Include")!.Value);
}
