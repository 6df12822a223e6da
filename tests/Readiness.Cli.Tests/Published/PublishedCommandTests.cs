using Readiness.Cli.Tests.Commands;
using Readiness.Core.Reports;

namespace Readiness.Cli.Tests.Published;

/// <summary>Native code has no reflection to fall back on: what the tests of the parts prove just in time is proven here ahead of time.</summary>
[Collection(PublishedCommands.Name)]
public sealed class PublishedCommandTests(PublishedCommand command)
{
    [Fact]
    public async Task Demo_Published_NamesTheThreeCausesInTheOrderInWhichTheyStrike()
    {
        var demo = await command.RunAsync("demo");

        Assert.True(demo.Code == ExitCode.NotReady, $"exit code {demo.Code}\n{demo.Out}{demo.Error}");
        string[] causes = ["signal-lost-with-its-target", "switch-not-permitted", "data-age-over-rpo"];
        var places = causes.Select(cause => demo.Out.IndexOf($"  {cause}\n", StringComparison.Ordinal)).ToList();
        places[0] = demo.Out.IndexOf($"  {causes[0]}  [primary-lost]\n", StringComparison.Ordinal);
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public async Task Demo_PublishedAfterTheChange_IsReady()
    {
        var demo = await command.RunAsync("demo", "--after");

        Assert.True(demo.Code == ExitCode.Ready, $"exit code {demo.Code}\n{demo.Out}{demo.Error}");
    }

    [Fact]
    public void Publish_Folder_HoldsTheCommandAlone() => Assert.Equal(["readiness"], PublishedCommand.Files);

    [Fact]
    public async Task Version_Published_IsThatOfTheBuild()
    {
        var version = await command.RunAsync("--version");

        Assert.Equal((0, ProgramVersion.Text + "\n"), (version.Code, version.Out));
    }

    [Theory]
    [InlineData("facts")]
    [InlineData("facts aws.iam.role")]
    [InlineData("functions")]
    [InlineData("rules list")]
    [InlineData("rules test")]
    [InlineData("rules show signal-lost-with-its-target")]
    public async Task Verb_Published_SaysWhatItSaysJustInTime(string line)
    {
        var published = await command.RunAsync(line.Split(' '));
        var inProcess = await Run.OfAsync(line.Split(' '));

        Assert.Equal((0, inProcess.Out), (published.Code, published.Out));
        Assert.NotEmpty(published.Out);
    }

    [Fact]
    public void NativeToolchain_NoCompilerOnThePath_NamesThePackages()
    {
        var missing = NativeToolchain.Missing(Path.Combine(Repository.Root, "rules"));

        Assert.Contains("clang", missing, StringComparison.Ordinal);
        Assert.Contains("zlib1g-dev", missing, StringComparison.Ordinal);
    }
}
