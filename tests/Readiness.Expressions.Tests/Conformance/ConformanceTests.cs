using Readiness.Conformance.Cel;

namespace Readiness.Expressions.Tests.Conformance;

/// <summary>Every test of our own suite, and of the conformance data when it is there.</summary>
public sealed class ConformanceTests
{
    public static TheoryData<string> OwnFiles => [.. Names(ConformanceData.OwnFolder)];

    public static TheoryData<string> SharedFiles => [.. ConformanceData.SharedFolder is { } folder ? Names(folder) : [ConformanceData.None]];

    [Theory]
    [MemberData(nameof(OwnFiles))]
    public void OwnSuite_File_HasNoFailure(string file) => AssertNoFailure(Path.Combine(ConformanceData.OwnFolder, file));

    [Theory]
    [MemberData(nameof(SharedFiles))]
    public void SharedSuite_File_HasNoFailure(string file)
    {
        if (ConformanceData.SharedFolder is { } folder) AssertNoFailure(Path.Combine(folder, file));
        else TestContext.Current.AddWarning($"The conformance data is not beside the checkout and {ConformanceData.Variable} is not set: only our own suite was run.");
    }

    [Fact]
    public void SharedSuite_FolderOfTheVariable_Exists() =>
        Assert.True(ConformanceData.SharedFolder is null || Directory.Exists(ConformanceData.SharedFolder), $"{ConformanceData.Variable} names a folder that is not there");

    private static IEnumerable<string> Names(string folder) =>
        Directory.Exists(folder) ? SuiteReader.Find(folder).Select(path => Path.GetRelativePath(folder, path)) : [];

    private static void AssertNoFailure(string path)
    {
        var suite = SuiteReader.Read(path, out var error);
        Assert.True(suite is not null, error);
        var failures = suite.Select(SuiteRunner.Run).Where(result => result is { Problem: not null, IsOpen: false });
        Assert.Equal([], failures.Select(failure => $"{failure.Id}: {failure.Problem}"));
    }
}
