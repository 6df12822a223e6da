namespace Readiness.Conventions.Tests.Sources;

public sealed class SourceGuardTests
{
    public static TheoryData<string> Names => [.. SourceGuard.All.Select(guard => guard.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Sources_HoldNo(string name)
    {
        var guard = SourceGuard.All.Single(guard => guard.Name == name);

        Violations.None(SourceFile.All.SelectMany(guard.Violations));
        Assert.Contains(SourceFile.All, file => guard.Applies(file));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Guard_BadSample_IsRejected(string name)
    {
        var guard = SourceGuard.All.Single(guard => guard.Name == name);

        Assert.NotEmpty(guard.Pattern.Matches(guard.BadSample));
    }
}
