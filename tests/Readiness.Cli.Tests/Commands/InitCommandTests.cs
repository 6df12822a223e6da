using Readiness.Core.Reports;

namespace Readiness.Cli.Tests.Commands;

public sealed class InitCommandTests
{
    [Fact]
    public async Task Init_NewFile_IsAPlanThatCheckReads()
    {
        var folder = Directory.CreateTempSubdirectory("readiness-cli-");
        try
        {
            var path = Path.Combine(folder.FullName, "plan.yaml");
            var created = await Run.OfAsync("init", path);
            var again = await Run.OfAsync("init", path);

            Assert.Equal(0, created.Code);
            Assert.Equal(ExitCode.Usage, again.Code);
            Assert.StartsWith("# yaml-language-server:", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Facts_Kind_DocumentsKeysAndFacts()
    {
        var run = await Run.OfAsync("facts", "prometheus");

        Assert.Contains("Keys in a plan", run.Out, StringComparison.Ordinal);
        Assert.Contains("url", run.Out, StringComparison.Ordinal);
        Assert.Contains("targets", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Functions_One_PrintsSignatureAndExample()
    {
        var run = await Run.OfAsync("functions", "times");

        Assert.Contains("duration.times(int) -> duration", run.Out, StringComparison.Ordinal);
        Assert.Contains("//", run.Out, StringComparison.Ordinal);
    }
}
