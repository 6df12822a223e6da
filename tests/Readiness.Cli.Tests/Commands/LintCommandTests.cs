using System.Text.Json;
using Readiness.Core.Reports;
using Readiness.Lab.Estate;
using Readiness.Lab.Faults;

namespace Readiness.Cli.Tests.Commands;

public sealed class LintCommandTests : IDisposable
{
    private const string Clean = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::files/*"}]}""";

    private const string Misspelt = """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Effect": "Allow",
              "Action": "route53:ChangeResourceRecordSet",
              "Resource": "arn:aws:route53:::hostedzone/Z1"
            }
          ]
        }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("readiness-lint-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Lint_CleanPolicy_FindsNothing()
    {
        var run = await Run.OfAsync("lint", Write("clean.json", Clean));

        Assert.Equal("no problems in 1 policy\n", run.Out);
        Assert.Equal(ExitCode.Ready, run.Code);
    }

    [Fact]
    public async Task Lint_MisspeltAction_PointsAtItAndSaysWhatIsMeant()
    {
        var path = Write("misspelt.json", Misspelt);

        var run = await Run.OfAsync("lint", path);

        Assert.Equal(ExitCode.NotReady, run.Code);
        Assert.StartsWith($"{path}:6:17: error:", run.Out, StringComparison.Ordinal);
        Assert.Contains("| " + new string(' ', 16) + new string('^', "\"route53:ChangeResourceRecordSet\"".Length) + "\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("ChangeResourceRecordSets?", run.Out, StringComparison.Ordinal);
        Assert.Contains("[policy-action-unknown, medium]", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lint_WarningsOnly_FailsOnlyWhenAsked()
    {
        var path = Write("old.json", Clean.Replace("2012", "2008", StringComparison.Ordinal));

        Assert.Equal(ExitCode.Ready, (await Run.OfAsync("lint", path)).Code);
        Assert.Equal(ExitCode.NotReady, (await Run.OfAsync("lint", path, "--fail-on", "low")).Code);
    }

    [Fact]
    public async Task Lint_Json_HasPlaceRuleAndFix()
    {
        var run = await Run.OfAsync("lint", Write("misspelt.json", Misspelt), "--output", "json");

        var problem = Assert.Single(JsonDocument.Parse(run.Out).RootElement.GetProperty("policies")[0].GetProperty("problems").EnumerateArray());
        Assert.Equal("policy-action-unknown", problem.GetProperty("rule").GetString());
        Assert.Equal(6, problem.GetProperty("line").GetInt32());
        Assert.Equal("medium", problem.GetProperty("severity").GetString());
        Assert.NotEqual("", problem.GetProperty("fix").GetString());
    }

    [Fact]
    public async Task Lint_Folder_ExaminesPoliciesAndLeavesOtherJsonAlone()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "below"));
        Write("package.json", """{"name":"x"}""");
        Write("a.json", Clean);
        Write(Path.Combine("below", "b.json"), Misspelt);

        var run = await Run.OfAsync("lint", _folder.FullName);

        Assert.Contains(" in 2 policies", run.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.NotReady, run.Code);
    }

    [Fact]
    public async Task Lint_NoSuchFile_IsInvalidInputAndTheRestIsExamined()
    {
        var run = await Run.OfAsync("lint", Path.Combine(_folder.FullName, "none.json"), Write("clean.json", Clean));

        Assert.Equal(ExitCode.InvalidInput, run.Code);
        Assert.Contains("there is no file", run.Error, StringComparison.Ordinal);
        Assert.Contains("in 1 policy", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lint_FolderWithoutPolicies_IsNotClean()
    {
        Write("package.json", """{"name":"x"}""");

        Assert.Equal(ExitCode.InvalidInput, (await Run.OfAsync("lint", _folder.FullName)).Code);
    }

    [Fact]
    public async Task Lint_TrustPolicy_IsToldFromItsStatements()
    {
        const string Trust = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";

        var run = await Run.OfAsync("lint", Write("trust.json", Trust), "--output", "json");

        Assert.Equal("trust", JsonDocument.Parse(run.Out).RootElement.GetProperty("policies")[0].GetProperty("policyKind").GetString());
        Assert.Equal(ExitCode.Ready, run.Code);
    }

    [Fact]
    public async Task Lint_AlibabaPolicy_FollowsItsOwnGrammar()
    {
        const string Ram = """{"Version":"1","Statement":[{"Effect":"Allow","Action":"oss:GetObject","Resource":"acs:oss:*:*:files/*"}]}""";

        var run = await Run.OfAsync("lint", Write("ram.json", Ram));

        Assert.Equal("no problems in 1 policy\n", run.Out);
    }

    [Fact]
    public async Task Lint_NotJson_IsAnErrorWithItsPlace()
    {
        var path = Write("broken.json", "{\n  \"Statement\": [\n");

        var run = await Run.OfAsync("lint", path);

        Assert.Equal(ExitCode.NotReady, run.Code);
        Assert.Contains("[policy-not-a-json-object, medium]", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lint_Plan_ExaminesTheLivePoliciesOfItsActors()
    {
        await using var estate = await LabEstate.StartAsync(new LabOptions { After = true }, TestContext.Current.CancellationToken);
        estate.PutRolePolicy("consul-template", "fail-over-dns", Misspelt);

        var run = await Run.OfAsync(["lint", Write("plan.yaml", estate.PlanText)], estate.Environment, TimeProvider.System);

        Assert.Equal(ExitCode.NotReady, run.Code);
        Assert.StartsWith("consul-template/fail-over-dns:6:17: error:", run.Out, StringComparison.Ordinal);
        Assert.Contains(" in 5 policies", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lint_PlanWithAPolicyThatMayNotBeRead_CannotTell()
    {
        await using var estate = await LabEstate.StartAsync(new LabOptions { After = true }, TestContext.Current.CancellationToken);
        estate.Faults = [new LabFault("iam", "GetRolePolicy", LabFaultKind.Deny)];

        var run = await Run.OfAsync(["lint", Write("plan.yaml", estate.PlanText)], estate.Environment, TimeProvider.System);

        Assert.Equal(ExitCode.CannotTell, run.Code);
        Assert.Contains("consul-template/fail-over-dns: not examined: iam:GetRolePolicy", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lint_PlanWithAMistake_IsInvalidInputAndNothingIsAsked()
    {
        await using var estate = await LabEstate.StartAsync(new LabOptions(), TestContext.Current.CancellationToken);

        var run = await Run.OfAsync(["lint", Write("plan.yaml", estate.PlanText.Replace("chain:", "chian:", StringComparison.Ordinal))], estate.Environment, TimeProvider.System);

        Assert.Equal(ExitCode.InvalidInput, run.Code);
        Assert.Contains("did you mean chain?", run.Error, StringComparison.Ordinal);
        Assert.Empty(estate.Calls);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
