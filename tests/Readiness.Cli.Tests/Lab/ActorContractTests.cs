using Readiness.Core.Evaluation;
using Readiness.Lab.Estate;
using Readiness.Lab.Faults;

namespace Readiness.Cli.Tests.Lab;

/// <summary>What a plan requires of an actor and forbids it, without a component for its role.</summary>
public sealed class ActorContractTests
{
    private const string Lacks = "switch-actor-lacks-required-permission";
    private const string Has = "switch-actor-has-forbidden-permission";
    private const string Cluster = "arn:aws:rds:ap-east-1:123456789012:cluster:orders-dr";

    [Theory]
    [InlineData("role: \"arn:aws:iam::123456789012:role/consul-template\", ")]
    [InlineData("")]
    public async Task Check_RequiredOfAnActor_FixApplied_Passes(string role)
    {
        await using var estate = await ReadyEstateAsync();
        var plan = WithContract(estate, $"must: [ {{ action: rds:FailoverDBCluster, resource: \"{Cluster}\" }} ]").Replace("role: \"arn:aws:iam::123456789012:role/consul-template\", ", role, StringComparison.Ordinal);

        var lacking = await FindAsync(estate, Lacks, plan);

        Assert.Equal(Outcome.Fail, lacking.Outcome);
        Assert.Contains($"dns-writer lacks rds:FailoverDBCluster on {Cluster}", lacking.Message, StringComparison.Ordinal);
        Assert.Contains("resource \"aws_iam_role_policy\"", lacking.Fix!.Terraform, StringComparison.Ordinal);

        estate.PutRolePolicy("consul-template", "fix", lacking.Fix.Document!);

        Assert.Equal(Outcome.Pass, (await FindAsync(estate, Lacks, plan)).Outcome);
    }

    [Fact]
    public async Task Check_ForbiddenOnAnyResource_IsFoundOnTheOneThatIsGranted()
    {
        await using var estate = await ReadyEstateAsync();
        var plan = WithContract(estate, "never: [ { action: rds:DeleteDBCluster } ]");
        Assert.Equal(Outcome.Pass, (await FindAsync(estate, Has, plan)).Outcome);

        estate.PutRolePolicy("consul-template", "tidy", $$"""{"Version":"2012-10-17","Statement":[{"Sid":"Tidy","Effect":"Allow","Action":"rds:Delete*","Resource":"{{Cluster}}"}]}""");

        var forbidden = await FindAsync(estate, Has, plan);
        Assert.Equal(Outcome.Fail, forbidden.Outcome);
        Assert.Contains("\"Tidy\"", forbidden.Fix!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_ResourceOfAnotherType_IsAMistakeOfThePlanAndNoDenial()
    {
        await using var estate = await ReadyEstateAsync();

        var finding = await FindAsync(estate, Lacks, WithContract(estate, $"must: [ {{ action: ec2:StartInstances, resource: \"{Cluster}\" }} ]"));

        Assert.Equal(Outcome.Unknown, finding.Outcome);
        Assert.Contains("ec2:StartInstances does not work on", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ListRolePolicies")]
    [InlineData("GetRolePolicy")]
    public async Task Check_ForbiddenWithPoliciesThatNobodyMayRead_CannotTell(string operation)
    {
        await using var estate = await ReadyEstateAsync();
        var plan = WithContract(estate, "never: [ { action: rds:DeleteDBCluster } ]");

        Assert.Equal(Outcome.Unknown, (await LabScan.RunAsync(estate, [new LabFault("iam", operation, LabFaultKind.Deny)], plan)).Findings.Single(finding => finding.Rule == Has).Outcome);
    }

    [Theory]
    [InlineData(false, "switch-permission-contradicted")]
    [InlineData(true, "role-answers-contradicted")]
    public async Task Check_SimulatorAndPoliciesDisagree_IsAFindingWithBothExplanations(bool declared, string rule)
    {
        await using var estate = await ReadyEstateAsync();
        const string Declared = "components:\n  dns-role: { kind: aws.iam.role, arn: \"arn:aws:iam::123456789012:role/consul-template\" }\n";
        var plan = declared ? estate.PlanText.Replace("components:\n", Declared, StringComparison.Ordinal) : estate.PlanText;
        Assert.Equal(Outcome.Pass, (await FindAsync(estate, rule, plan)).Outcome);

        estate.PinSimulation("consul-template", "route53:ChangeResourceRecordSets", allowed: false);

        var report = await LabScan.RunAsync(estate, [], plan);
        var contradicted = report.Findings.Single(finding => finding.Rule == rule);
        Assert.Equal(Outcome.Fail, contradicted.Outcome);
        Assert.Contains("AWS's simulator says denied (it names no statement), the documents say otherwise:", contradicted.Message, StringComparison.Ordinal);
        Assert.Contains("is allowed by statement \"FailOverPay\" of the identity policy \"fail-over-dns\"", contradicted.Message, StringComparison.Ordinal);
        Assert.Equal(Outcome.Unknown, report.Findings.Single(finding => finding.Rule == "switch-not-permitted").Outcome);

        // The simulator alone would have been believed either way; without it nothing can contradict, and that is not agreement.
        var blind = await LabScan.RunAsync(estate, [new LabFault("iam", "SimulatePrincipalPolicy", LabFaultKind.Deny)], plan);
        Assert.Equal(Outcome.Unknown, blind.Findings.Single(finding => finding.Rule == rule).Outcome);
    }

    private static string WithContract(LabEstate estate, string contract) => estate.PlanText.Replace("dns-writer: { kind: consul-template, ", $"dns-writer: {{ kind: consul-template, {contract}, ", StringComparison.Ordinal);

    private static Task<LabEstate> ReadyEstateAsync() => LabEstate.StartAsync(new LabOptions { After = true }, TestContext.Current.CancellationToken);

    private static async Task<Finding> FindAsync(LabEstate estate, string rule, string plan) => (await LabScan.RunAsync(estate, [], plan)).Findings.Single(finding => finding.Rule == rule);
}
