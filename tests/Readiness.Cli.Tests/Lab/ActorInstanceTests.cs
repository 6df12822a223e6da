using Readiness.Core.Evaluation;
using Readiness.Core.Reports;
using Readiness.Lab.Estate;
using Readiness.Lab.Faults;

namespace Readiness.Cli.Tests.Lab;

/// <summary>The path from the machine over its instance profile to the role, broken and mended in the lab.</summary>
public sealed class ActorInstanceTests
{
    private const string Instance = "i-0a1b2c3d4e5f60001";
    private const string WithoutProfile = "actor-instance-without-profile";
    private const string AnotherRole = "actor-instance-with-another-role";
    private const string OutOfReach = "actor-metadata-out-of-reach";

    [Fact]
    public async Task Check_InstanceWithoutProfile_BreaksTheSwitchUntilTheShownProfileIsAssociated()
    {
        await using var estate = await ReadyEstateAsync();
        estate.SetInstanceProfile(Instance, null);

        var report = await LabScan.RunAsync(estate, []);
        var finding = report.Findings.Single(finding => finding.Rule == WithoutProfile);

        Assert.Equal(Verdict.NotReady, report.Verdict);
        Assert.Equal("dns-writer runs on i-0a1b2c3d4e5f60001, which has no instance profile", finding.Message);
        const string Command = "aws ec2 associate-iam-instance-profile --region ap-east-1 --instance-id i-0a1b2c3d4e5f60001 --iam-instance-profile Name=";
        Assert.StartsWith(Command, finding.Fix!.Command, StringComparison.Ordinal);

        estate.SetInstanceProfile(Instance, finding.Fix.Command![Command.Length..]);

        var mended = await LabScan.RunAsync(estate, []);
        Assert.Equal("", TroublesOfTheSwitch(mended));
    }

    [Fact]
    public async Task Check_ProfileWithoutARole_BreaksTheSwitch()
    {
        await using var estate = await ReadyEstateAsync();
        estate.PutInstanceProfile("empty", null);
        estate.SetInstanceProfile(Instance, "empty");

        var finding = await FindAsync(estate, WithoutProfile);

        Assert.Equal(Outcome.Fail, finding.Outcome);
        Assert.Equal("aws iam add-role-to-instance-profile --instance-profile-name empty --role-name consul-template", finding.Fix!.Command);

        estate.PutInstanceProfile("empty", "consul-template");

        Assert.Equal(Outcome.Pass, (await FindAsync(estate, WithoutProfile)).Outcome);
    }

    [Fact]
    public async Task Check_ProfileWithAnotherRole_NamesBoth()
    {
        await using var estate = await ReadyEstateAsync();
        estate.PutInstanceProfile("web", "readiness");
        estate.SetInstanceProfile(Instance, "web");

        var finding = await FindAsync(estate, AnotherRole);

        Assert.Equal(Outcome.Fail, finding.Outcome);
        Assert.Contains("hands out arn:aws:iam::123456789012:role/readiness; dns-writer should run under arn:aws:iam::123456789012:role/consul-template", finding.Message, StringComparison.Ordinal);
        Assert.Contains("replace-iam-instance-profile-association --region ap-east-1 --iam-instance-profile Name=dns-writer", finding.Fix!.Command, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_RoleLeftOut_IsTheInstancesOwn()
    {
        await using var estate = await ReadyEstateAsync();
        var plan = estate.PlanText.Replace("role: \"arn:aws:iam::123456789012:role/consul-template\", ", "", StringComparison.Ordinal);

        var report = await LabScan.RunAsync(estate, [], plan);
        Assert.Equal("", TroublesOfTheSwitch(report));

        estate.SetInstanceProfile(Instance, null);
        var permitted = (await LabScan.RunAsync(estate, [], plan)).Findings.Single(finding => finding.Rule == "switch-not-permitted");
        Assert.Equal(Outcome.Unknown, permitted.Outcome);
    }

    [Theory]
    [InlineData(true, 1, "container: true, ", Outcome.Fail)]
    [InlineData(true, 2, "container: true, ", Outcome.Pass)]
    [InlineData(true, 1, "", Outcome.Pass)]
    [InlineData(false, 2, "", Outcome.Fail)]
    public async Task Check_MetadataService_MustReachTheActor(bool enabled, int hops, string container, Outcome expected)
    {
        await using var estate = await ReadyEstateAsync();
        estate.SetInstanceMetadata(Instance, enabled, hops);
        var plan = estate.PlanText.Replace($"instance: {Instance}, ", $"instance: {Instance}, {container}", StringComparison.Ordinal);

        Assert.Equal(expected, (await LabScan.RunAsync(estate, [], plan)).Findings.Single(finding => finding.Rule == OutOfReach).Outcome);
    }

    [Fact]
    public async Task Check_StoppedInstance_BreaksTheSwitch()
    {
        await using var estate = await ReadyEstateAsync();
        estate.SetInstanceRunning(Instance, running: false);

        Assert.Equal(Outcome.Fail, (await FindAsync(estate, "actor-instance-not-running")).Outcome);
    }

    [Theory]
    [InlineData("ec2", "DescribeInstances")]
    [InlineData("iam", "GetInstanceProfile")]
    public async Task Check_PathThatNobodyMayRead_CannotTell(string service, string operation)
    {
        await using var estate = await ReadyEstateAsync();

        var report = await LabScan.RunAsync(estate, [new LabFault(service, operation, LabFaultKind.Deny)]);

        Assert.NotEqual(Verdict.Ready, report.Verdict);
        Assert.True(report.HasBlindSpots);
        Assert.Equal(Outcome.Unknown, report.Findings.Single(finding => finding.Rule == WithoutProfile).Outcome);
    }

    // The copying job of the lab does not run while a test looks at it, so the verdict on the data grows old.
    private static string TroublesOfTheSwitch(Report report) => string.Join('\n', report.Findings
        .Where(finding => finding.Outcome is Outcome.Fail or Outcome.Unknown && (finding.Rule.StartsWith("actor-", StringComparison.Ordinal) || finding.Rule.StartsWith("switch-", StringComparison.Ordinal)))
        .Select(finding => $"{finding.Rule}: {finding.Message}"));

    private static Task<LabEstate> ReadyEstateAsync() => LabEstate.StartAsync(new LabOptions { After = true }, TestContext.Current.CancellationToken);

    private static async Task<Finding> FindAsync(LabEstate estate, string rule) =>
        (await LabScan.RunAsync(estate, [])).Findings.Single(finding => finding.Rule == rule);
}
