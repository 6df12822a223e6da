using Readiness.Core.Reports;

namespace Readiness.Cli.Tests.Commands;

public sealed class DemoFixesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("readiness-cli-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Demo_Fixes_HoldThePolicyThatTheDnsWriterLacks()
    {
        var fixes = Path.Combine(_folder.FullName, "fixes");

        var run = await Run.OfAsync("demo", "--fixes", fixes);

        Assert.NotEqual(ExitCode.Ready, run.Code);
        var policy = Assert.Single(Directory.GetFiles(fixes, "switch-not-permitted-*.json"));
        Assert.Contains("route53:ChangeResourceRecordSets", await File.ReadAllTextAsync(policy, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var terraform = Assert.Single(Directory.GetFiles(fixes, "switch-not-permitted-*.tf"));
        Assert.Contains("resource \"aws_iam_role_policy\"", await File.ReadAllTextAsync(terraform, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains(Path.GetFileName(policy), await File.ReadAllTextAsync(Path.Combine(fixes, "README.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_FixesWhereAFileIs_IsUsage()
    {
        var file = Path.Combine(_folder.FullName, "fixes");
        await File.WriteAllTextAsync(file, "mine", TestContext.Current.CancellationToken);

        var run = await Run.OfAsync("demo", "--fixes", file);

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Equal("mine", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }
}
