using System.Text.Json;
using Readiness.Conformance.Cel;

namespace Readiness.Expressions.Tests.Conformance;

/// <summary>The runner itself: a wrong expectation must be seen to fail.</summary>
public sealed class CelVerbTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("readiness-conformance-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("""{"id": "a", "expr": "1 + 1", "expect": {"value": {"int": "3"}}}""", "is 2 (Int), expected 3 (Int)")]
    [InlineData("""{"id": "a", "expr": "1 + 1", "expect": {"value": {"uint": "2"}}}""", "is 2 (Int), expected 2u (Uint)")]
    [InlineData("""{"id": "a", "expr": "1 + 1", "celgo_type": "uint", "expect": {"value": {"int": "2"}}}""", "has type int, expected uint")]
    [InlineData("""{"id": "a", "expr": "1 + 1", "expect": {"error": [""]}}""", "is 2, expected an error")]
    [InlineData("""{"id": "a", "expr": "1 + 1", "expect": {"unknown": ["x"]}}""", "is 2, expected an unknown for x")]
    [InlineData("""{"id": "a", "expr": "1 +", "expect": {"value": {"int": "2"}}}""", "does not compile")]
    public void Run_WrongExpectation_FailsAndSaysWhy(string test, string reason)
    {
        var (exitCode, output) = Run(test);
        Assert.Equal(1, exitCode);
        Assert.Contains(reason, output, StringComparison.Ordinal);
        Assert.Equal(["a"], Summary(output).GetProperty("failures").EnumerateArray().Select(id => id.GetString()));
    }

    [Fact]
    public void Run_DisputedTest_IsSkippedWhateverItsResult()
    {
        var (exitCode, output) = Run("""{"id": "a", "expr": "1", "disputed": "a reason", "expect": {"value": {"int": "2"}}}""");
        Assert.Equal(0, exitCode);
        Assert.Equal(1, Summary(output).GetProperty("skipped").GetInt32());
    }

    [Fact]
    public void Run_NothingToRun_IsNotSuccess()
    {
        using var output = new StringWriter();
        Assert.NotEqual(0, CelVerb.Run(_folder.FullName, output));
        Assert.NotEqual(0, CelVerb.Run(Path.Combine(_folder.FullName, "absent"), output));
    }

    [Fact]
    public void Run_BrokenFile_IsNotSuccess()
    {
        var (exitCode, output) = Run("""{"expr": "1"}""");
        Assert.NotEqual(0, exitCode);
        Assert.Contains("not a suite file", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_NestedFolders_AreCountedPerFile()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "extra"));
        File.WriteAllText(Path.Combine(_folder.FullName, "extra", "more.json"), """{"tests": [{"id": "b", "expr": "true", "expect": {"value": {"bool": true}}}]}""");
        var (exitCode, output) = Run("""{"id": "a", "expr": "1", "expect": {"value": {"int": "1"}}}""");
        Assert.Equal(0, exitCode);
        Assert.Contains($"{Path.Combine("extra", "more.json")}: 1/1", output, StringComparison.Ordinal);
        Assert.Equal(2, Summary(output).GetProperty("passed").GetInt32());
    }

    private (int ExitCode, string Output) Run(string test)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "suite.json"), $$"""{"tests": [{{test}}]}""");
        using var output = new StringWriter();
        return (CelVerb.Run(_folder.FullName, output), output.ToString());
    }

    private static JsonElement Summary(string output) => JsonDocument.Parse(output.TrimEnd().Split('\n')[^1]).RootElement;
}
