using System.Text.RegularExpressions;

namespace Readiness.Conventions.Tests.Sources;

public sealed partial class LayoutTests
{
    private const int LongestTest = 600;

    /// <summary>Types that stand in for another assembly's and need its namespace.</summary>
    private static readonly string[] StandIns =
    [
        "src/Readiness.Generators/Model/IsExternalInit.cs",
        "tests/Readiness.Generators.Tests/Samples/CollectorServices.cs",
    ];

    [Fact]
    public void Sources_AreSmall()
    {
        Violations.None(Sizes.Excesses(SourceFile.All.Where(file => !file.IsTest).Select(file => (file.Path, file.LineCount))));
        Violations.None(SourceFile.All.Where(file => file.IsTest && file.LineCount > LongestTest).Select(file => file.Path));
    }

    [Theory]
    [InlineData("61 61 61", "the median file has 61 lines, more than 60")]
    [InlineData("10 10 10 10 10 10 10 10 10 151", "one file in ten has 151 lines or more, over 150")]
    [InlineData("10 10 10 10 10 10 10 10 10 10 10 401", "file has 401 lines, more than 400")]
    public void Sizes_LargeFiles_AreFound(string lines, string expected) =>
        Assert.Equal([expected], Sizes.Excesses(lines.Split(' ').Select(count => ("file", int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)))));

    [Fact]
    public void Sources_NamespaceIsTheFolder() =>
        Violations.None(SourceFile.All.Where(file => !StandIns.Contains(file.Path) && NamespaceOf(file.Text) is { } found && found != file.FolderNamespace).Select(file => $"{file.Path}: {NamespaceOf(file.Text)}"));

    [Fact]
    public void Namespace_OfAnotherFolder_IsFound()
    {
        var stray = new SourceFile("src/Readiness.Core/Plans/Stray.cs", "namespace Readiness.Core.Yaml;\n");

        Assert.NotEqual(stray.FolderNamespace, NamespaceOf(stray.Text));
    }

    [Fact]
    public void Readmes_NameFoldersAndFilesThatExist() =>
        Violations.None(Repository.Files("", "README.md").SelectMany(readme => DeadPaths(Repository.Read(readme)).Select(path => $"{readme}: {path}")));

    [Fact]
    public void Readme_DeadPath_IsFound() => Assert.Equal(["src/Nowhere/"], DeadPaths("See `src/Nowhere/` and `src/Readiness.Core/` and `rules/`."));

    private static string? NamespaceOf(string text) => NamespaceLine().Match(text) is { Success: true } match ? match.Groups[1].Value : null;

    private static IEnumerable<string> DeadPaths(string readme) =>
        RepositoryPath().Matches(readme).Select(match => match.Groups[1].Value).Where(path => !Repository.Exists(path)).Distinct();

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"`((?:src|tests|rules|schemas|deploy|examples)/[\w./-]*)`")]
    private static partial Regex RepositoryPath();
}
