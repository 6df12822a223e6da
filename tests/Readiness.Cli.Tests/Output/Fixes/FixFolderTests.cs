using Readiness.Cli.Output.Fixes;
using Readiness.Core.Evaluation;
using Readiness.Core.Plans;
using Readiness.Core.Reports;
using Readiness.Core.Rules;

namespace Readiness.Cli.Tests.Output.Fixes;

public sealed class FixFolderTests : IDisposable
{
    private const string Policy = """{"Version":"2012-10-17","Statement":[]}""";
    private const string PolicyFile = "switch-not-permitted-0123456789ab.json";
    private const string CommandFile = "switch-not-permitted-0123456789ab.sh";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("readiness-fixes-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Write_FailWithDocumentAndCommand_WritesBothAndThePage()
    {
        Assert.Null(Write(Failing(Policy)));

        Assert.Equal([FixPage.Name, PolicyFile, CommandFile], Names());
        Assert.Equal(Policy + "\n", Read(PolicyFile));
        Assert.Equal("#!/bin/sh\nset -eu\naws iam put-role-policy\n", Read(CommandFile));
        Assert.Contains($"[{PolicyFile}]({PolicyFile})", Read(FixPage.Name), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_FixAsTerraform_IsAFileOfItsOwnThatTheNextRunTakesAway()
    {
        const string TerraformFile = "switch-not-permitted-0123456789ab.tf";
        var failing = Failing(Policy);

        Assert.Null(Write(failing with { Fix = failing.Fix! with { Terraform = "resource \"aws_iam_role_policy\" \"fix\" {}" } }));
        Assert.Equal("resource \"aws_iam_role_policy\" \"fix\" {}\n", Read(TerraformFile));

        Assert.Null(Write(failing));
        Assert.DoesNotContain(TerraformFile, Names());
    }

    [Fact]
    public void Write_Twice_IsTheSameToTheByte()
    {
        Write(Failing(Policy));
        var first = Names().Select(Read).ToList();

        Assert.Null(Write(Failing(Policy)));

        Assert.Equal(first, Names().Select(Read));
    }

    [Fact]
    public void Write_OtherFixThanLastTime_ReplacesOwnFiles()
    {
        Write(Failing("""{"old":1}"""));

        Assert.Null(Write(Failing(Policy)));

        Assert.Equal(Policy + "\n", Read(PolicyFile));
    }

    [Fact]
    public void Write_FileThatSomebodyEdited_LeavesEverythingAsItIs()
    {
        Write(Failing("""{"old":1}"""));
        File.WriteAllText(At(PolicyFile), "edited by hand");
        var page = Read(FixPage.Name);

        var refused = Write(Failing(Policy));

        Assert.Contains(PolicyFile, refused, StringComparison.Ordinal);
        Assert.Equal("edited by hand", Read(PolicyFile));
        Assert.Equal(page, Read(FixPage.Name));
    }

    [Fact]
    public void Write_SomebodyElsesReadme_IsRefused()
    {
        File.WriteAllText(At(FixPage.Name), "# My notes\n");

        Assert.NotNull(Write(Failing(Policy)));

        Assert.Equal("# My notes\n", Read(FixPage.Name));
        Assert.Equal([FixPage.Name], Names());
    }

    [Fact]
    public void Write_LinkWhereAFileGoes_IsNotFollowed()
    {
        var elsewhere = At("elsewhere");
        File.CreateSymbolicLink(At(PolicyFile), elsewhere);

        Assert.NotNull(Write(Failing(Policy)));

        Assert.False(File.Exists(elsewhere));
    }

    [Fact]
    public void Write_FixNoLongerNeeded_IsTakenAwayAndStrangersStay()
    {
        File.WriteAllText(At("notes.txt"), "mine");
        Write(Failing(Policy));

        Assert.Null(Write());

        Assert.Equal([FixPage.Name, "notes.txt"], Names());
        Assert.Contains("Nothing failed", Read(FixPage.Name), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_MessageWithMarkup_IsShownAsText()
    {
        Write(Failing(Policy) with { Message = "zone <script>\n| x | y |" });

        Assert.Contains("zone \\<script\\> \\| x \\| y \\|", Read(FixPage.Name), StringComparison.Ordinal);
    }

    private string? Write(params IReadOnlyList<Finding> findings) => new FixFolder(_folder.FullName).Write(new Report
    {
        Plan = "payments",
        Now = DateTimeOffset.UnixEpoch,
        Version = "test",
        Verdict = Verdict.NotReady,
        HasBlindSpots = false,
        FailOn = Severity.High,
        Findings = findings,
    });

    private static Finding Failing(string document) => new()
    {
        Fingerprint = "0123456789abcdef0123456789abcdef",
        Rule = "switch-not-permitted",
        Title = "The actor may not make the change",
        Phase = Phase.Switch,
        Severity = Severity.Critical,
        Outcome = Outcome.Fail,
        Subject = new SubjectIdentity("switch", "dns-writer"),
        Message = "it may not",
        Fix = new FindingFix("Grant it.", "aws iam put-role-policy", document, []),
    };

    private string At(string name) => Path.Combine(_folder.FullName, name);

    private string Read(string name) => File.ReadAllText(At(name));

    private IEnumerable<string> Names() => _folder.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal);
}
