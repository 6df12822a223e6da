using System.Text.Json;
using Readiness.Cli.Tests.Lab;
using Readiness.Cli.Tests.Snapshots;
using Readiness.Collectors;
using Readiness.Collectors.Transport;
using Readiness.Core.Reports;
using Readiness.Lab.Faults;

namespace Readiness.Cli.Tests.Commands;

/// <summary>What the check must be allowed to do: all of that is enough, and nothing needs to be asked to know it.</summary>
public sealed class PermissionsCommandTests
{
    private static readonly string[] AwsServices = ["iam", "route53", "ec2", "organizations"];

    [Fact]
    public void Kinds_All_SayWhatTheyNeed()
    {
        using var services = new CollectorServices(TimeProvider.System, _ => null);

        Assert.Empty(GeneratedKinds.Create(services).Kinds.Where(kind => !kind.DeclaresPermissions).Select(kind => kind.Name));
    }

    [Theory]
    [InlineData(false, ExitCode.NotReady)]
    [InlineData(true, ExitCode.Ready)]
    public async Task Check_EverythingElseDenied_FindsTheSame(bool after, int code)
    {
        await using var estate = await EstateRuns.StartAsync(after);
        // All shipped rules together read all that the demo's estate can be asked; these read a part.
        string[] part = ["--rule", "failover-record-without-health-check", "--rule", "copy-older-than-rpo"];
        var allowed = await ActionsAsync(estate, part);
        Assert.Empty(estate.Lab.Calls);
        // With no rule to narrow it a scan asks for every fact there is: these are the calls that could be made.
        await LabScan.RunAsync(estate.Lab, []);
        var possible = estate.Lab.Calls.Where(call => AwsServices.Contains(call.Service)).Select(call => (call.Service, call.Operation)).Distinct().ToList();
        var denied = possible.Where(call => !allowed.Contains($"{call.Service}:{call.Operation}")).ToList();
        Assert.NotEmpty(denied);
        var free = await FindingsAsync(estate, code, part);

        estate.Lab.Faults = [.. denied.Select(call => new LabFault(call.Service, call.Operation, LabFaultKind.Deny))];

        Assert.Equal(free, await FindingsAsync(estate, code, part));
    }

    [Fact]
    public async Task Check_EveryCall_IsInThePolicy()
    {
        await using var estate = await EstateRuns.StartAsync();
        var allowed = await ActionsAsync(estate);

        await estate.LiveAsync("check", estate.Plan);

        var called = estate.Lab.Calls.Where(call => AwsServices.Contains(call.Service)).Select(call => $"{call.Service}:{call.Operation}").Distinct().ToList();
        Assert.NotEmpty(called);
        Assert.Empty(called.Except(allowed));
    }

    [Fact]
    public async Task Permissions_OnePhase_NeedsOnlyThat()
    {
        await using var estate = await EstateRuns.StartAsync();

        var data = await estate.LiveAsync("permissions", estate.Plan, "--phase", "data");

        Assert.Equal(0, data.Code);
        Assert.DoesNotContain("iam:", data.Out, StringComparison.Ordinal);
        Assert.Contains("as readiness: USAGE, REPLICATION CLIENT", data.Out, StringComparison.Ordinal);
        Assert.Contains("assets-sync.log: read", data.Out, StringComparison.Ordinal);
        Assert.Equal(64, (await estate.LiveAsync("permissions", estate.Plan, "--phase", "data", "--aws")).Code);
    }

    [Fact]
    public async Task Permissions_ManyRoles_NameTheCallThatSavesCallsOutsideThePolicy()
    {
        await using var estate = await EstateRuns.StartAsync();
        var roles = string.Concat(Enumerable.Range(1, 5).Select(i => $"  role{i}: {{ kind: aws.iam.role, arn: \"arn:aws:iam::123456789012:role/r{i}\" }}\n"));
        await File.WriteAllTextAsync(estate.Plan, (await estate.ReadAsync("plan.yaml")).Replace("components:\n", "components:\n" + roles, StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var run = await estate.LiveAsync("permissions", estate.Plan);

        Assert.Contains("Not needed, but fewer calls are made where it is granted: iam:GetAccountAuthorizationDetails on *", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("GetAccountAuthorizationDetails", (await estate.LiveAsync("permissions", estate.Plan, "--aws")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Permissions_AssumedRole_NeedsAPolicyOfEachIdentity()
    {
        await using var estate = await EstateRuns.StartAsync();
        var plan = (await estate.ReadAsync("plan.yaml")).Replace("kind: aws.route53.record,", "kind: aws.route53.record, assume-role: \"arn:aws:iam::123456789012:role/reader\",", StringComparison.Ordinal);
        await File.WriteAllTextAsync(estate.Plan, plan, TestContext.Current.CancellationToken);

        var run = await estate.LiveAsync("permissions", estate.Plan);

        Assert.Contains("AWS, the credentials of the environment:", run.Out, StringComparison.Ordinal);
        Assert.Contains("AWS, arn:aws:iam::123456789012:role/reader:", run.Out, StringComparison.Ordinal);
        Assert.Contains("\"sts:AssumeRole\"", run.Out, StringComparison.Ordinal);
    }

    private static async Task<HashSet<string>> ActionsAsync(EstateRuns estate, params string[] part)
    {
        var run = await estate.LiveAsync(["permissions", estate.Plan, "--aws", .. part]);
        Assert.Equal((0, ""), (run.Code, run.Error));
        using var policy = JsonDocument.Parse(run.Out);
        return [.. policy.RootElement.GetProperty("Statement").EnumerateArray().SelectMany(statement => statement.GetProperty("Action").EnumerateArray()).Select(action => action.GetString()!)];
    }

    private static async Task<string> FindingsAsync(EstateRuns estate, int code, params string[] part)
    {
        var run = await estate.LiveAsync(["check", estate.Plan, "--output", $"json={estate.File("report.json")}", .. part]);
        Assert.Equal(code, run.Code);
        using var report = JsonDocument.Parse(await estate.ReadAsync("report.json"));
        return string.Join('\n', report.RootElement.GetProperty("findings").EnumerateArray().Select(finding => $"{finding.GetProperty("fingerprint")} {finding.GetProperty("rule")} {finding.GetProperty("outcome")}"));
    }
}
