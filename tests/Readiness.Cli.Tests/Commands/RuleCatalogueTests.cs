namespace Readiness.Cli.Tests.Commands;

public sealed class RuleCatalogueTests
{
    [Fact]
    public async Task List_Markdown_IsThePageInRules()
    {
        var page = Path.Combine(Repository.Root, "rules", "README.md");

        var run = await Run.OfAsync("rules", "list", "--markdown");

        Assert.True(run.Out == await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken), "rules/README.md is out of date: dotnet run -c Release --project src/Readiness.Cli -- rules list --markdown > rules/README.md");
    }
}
