namespace Readiness.Cli.Tests.Commands;

public sealed class RulesCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("readiness-cli-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task New_Scaffold_PassesItsOwnTests()
    {
        var created = await Run.OfAsync("rules", "new", Path.Combine(_folder.FullName, "data", "path-stopped"));
        var tested = await Run.OfAsync("rules", "test", _folder.FullName);

        Assert.Equal(0, created.Code);
        Assert.Equal("3 passed, 0 failed, in 1 rule\n", tested.Out);
        Assert.Equal(0, tested.Code);
    }

    [Theory]
    [InlineData("detect")]
    [InlineData("decide")]
    [InlineData("switch")]
    [InlineData("start")]
    [InlineData("data")]
    [InlineData("access")]
    [InlineData("drill")]
    public async Task New_FolderOfAPhase_IsARuleOfThatPhase(string phase)
    {
        var path = Path.Combine(_folder.FullName, phase, "thing-broken");

        Assert.Equal(0, (await Run.OfAsync("rules", "new", path)).Code);

        Assert.Contains($"phase: {phase} ", await File.ReadAllTextAsync(path + ".yaml", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("3 passed, 0 failed, in 1 rule\n", (await Run.OfAsync("rules", "test", _folder.FullName)).Out);
    }

    [Theory]
    [InlineData("data/Path_Stopped", "not in kebab-case")]
    [InlineData("data/check-the-path", "begins with 'check-'")]
    [InlineData("detct/signal-dead", "did you mean detect?")]
    public async Task New_NameThatNoRuleCanHave_IsRefusedBeforeAnythingIsWritten(string path, string expected)
    {
        var run = await Run.OfAsync("rules", "new", Path.Combine(_folder.FullName, path));

        Assert.Equal(64, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Empty(_folder.EnumerateFileSystemInfos());
    }

    [Fact]
    public async Task New_FileIsThere_LeavesItAlone()
    {
        var path = Path.Combine(_folder.FullName, "path-stopped.yaml");
        await File.WriteAllTextAsync(path, "mine", TestContext.Current.CancellationToken);

        var run = await Run.OfAsync("rules", "new", path);

        Assert.NotEqual(0, run.Code);
        Assert.Equal("mine", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Test_RuleWithAMisspeltFact_PointsAtItInTheFile()
    {
        var path = Path.Combine(_folder.FullName, "path-stopped.yaml");
        await Run.OfAsync("rules", "new", path);
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).Replace("expect: path.running", "expect: path.runing", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var run = await Run.OfAsync("rules", "test", _folder.FullName);

        Assert.Equal(65, run.Code);
        Assert.Contains("path-stopped.yaml:8:", run.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean running", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_WrongExpectation_FailsAndSaysWhatItWas()
    {
        var path = Path.Combine(_folder.FullName, "path-stopped.yaml");
        await Run.OfAsync("rules", "new", path);
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).Replace("expect: path.running", "expect: \"!path.running\"", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var run = await Run.OfAsync("rules", "test", _folder.FullName);

        Assert.Equal(1, run.Code);
        Assert.Contains("broken fails: expected Fail, was Pass", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_Shipped_HasARuleForEveryPhaseOfTheChain()
    {
        var run = await Run.OfAsync("rules", "list");

        Assert.Equal(0, run.Code);
        foreach (var phase in (string[])["detect", "decide", "switch", "start", "data"])
            Assert.Contains($"\n{phase}\n", "\n" + run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_Shipped_ExplainsWhyAndFix()
    {
        var run = await Run.OfAsync("rules", "show", "switch-not-permitted");

        Assert.Contains("Why", run.Out, StringComparison.Ordinal);
        Assert.Contains("Expects\n  switch.permitted", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_Misspelt_HintsAtTheRightOne()
    {
        var run = await Run.OfAsync("rules", "show", "switch-not-permited");

        Assert.Equal(64, run.Code);
        Assert.Contains("did you mean switch-not-permitted", run.Error, StringComparison.Ordinal);
    }
}
