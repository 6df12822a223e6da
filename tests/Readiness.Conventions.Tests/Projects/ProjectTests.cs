namespace Readiness.Conventions.Tests.Projects;

public sealed class ProjectTests
{
    [Fact]
    public void Projects_OfTheProduct_KeepTheArrows() =>
        Violations.None(Sources().SelectMany(project => Arrows.Broken(project.Name, project.Text).Concat(Arrows.MisplacedPackages(project.Name, project.Text))));

    [Theory]
    [InlineData("Readiness.Expressions", "../Readiness.Core/Readiness.Core.csproj")]
    [InlineData("Readiness.Core", "../Readiness.Collectors/Readiness.Collectors.csproj")]
    [InlineData("Readiness.Collectors", "..\\Readiness.Reporters\\Readiness.Reporters.csproj")]
    [InlineData("Readiness.Reporters", "../Readiness.Collectors/Readiness.Collectors.csproj")]
    [InlineData("Readiness.Lab", "../Readiness.Collectors/Readiness.Collectors.csproj")]
    [InlineData("Readiness.Cli", "../Readiness.Schemas/Readiness.Schemas.csproj")]
    [InlineData("Readiness.Stranger", "../Readiness.Core/Readiness.Core.csproj")]
    public void Arrows_ForbiddenReference_IsFound(string project, string reference) =>
        Assert.Single(Arrows.Broken(project, $"<Project><ItemGroup><ProjectReference Include=\"{reference}\" /></ItemGroup></Project>"));

    [Fact]
    public void Arrows_SchemaToolsPackageElsewhere_IsFound() =>
        Assert.Single(Arrows.MisplacedPackages("Readiness.Cli", "<Project><ItemGroup><PackageReference Include=\"NJsonSchema\" /></ItemGroup></Project>"));

    [Fact]
    public void Projects_OfTheProduct_HaveTestsAndStandInTheSolution()
    {
        var solution = Repository.Read("Readiness.sln").Replace('\\', '/');

        Assert.All(Sources(), project => Assert.True(Repository.Exists($"tests/{project.Name}.Tests"), $"there is no tests/{project.Name}.Tests"));
        Assert.All(Repository.Files("", ".csproj"), path => Assert.Contains($"\"{path}\"", solution, StringComparison.Ordinal));
    }

    [Fact]
    public void LockFiles_NameNoHosts()
    {
        var locks = Repository.Files("", "packages.lock.json");

        Assert.NotEmpty(locks);
        Assert.All(locks, path => Assert.DoesNotContain("://", Repository.Read(path), StringComparison.Ordinal));
        Assert.All(Repository.Files("", ".csproj"), path => Assert.Contains($"{Path.GetDirectoryName(path)}/packages.lock.json", locks));
    }

    private static IEnumerable<(string Name, string Text)> Sources() =>
        Repository.Files("src", ".csproj").Select(path => (Path.GetFileNameWithoutExtension(path), Repository.Read(path)));
}
