using Readiness.Core.Evaluation;
using Readiness.Core.Reports;
using Readiness.Lab.Estate;
using Readiness.Lab.Faults;

namespace Readiness.Cli.Tests.Lab;

/// <summary>What stands above a role: boundaries and policies of the organization, found, explained and mended in the lab.</summary>
public sealed class AboveTheRoleTests
{
    private const string Role = "consul-template";
    private const string Rule = "switch-not-permitted";

    private const string RegionGuard = """
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Sid": "OnlyHongKong", "Effect": "Deny", "NotAction": ["iam:*", "sts:*", "organizations:*", "route53:Get*", "route53:List*"], "Resource": "*",
              "Condition": { "StringNotEquals": { "aws:RequestedRegion": "ap-east-1" } } }
          ]
        }
        """;

    private const string OnlyLogs = """{ "Version": "2012-10-17", "Statement": [ { "Sid": "Logs", "Effect": "Allow", "Action": "logs:*", "Resource": "*" } ] }""";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Check_ServiceControlPolicyInTheWay_IsNamedAndItsFixWorks(bool withoutSimulator)
    {
        await using var estate = await ReadyEstateAsync();
        LabFault[] faults = withoutSimulator ? [new LabFault("iam", "SimulatePrincipalPolicy", LabFaultKind.Deny)] : [];
        estate.PutServiceControlPolicy("region-guard", RegionGuard);

        var denied = await FindAsync(estate, faults);

        Assert.Equal(Outcome.Fail, denied.Outcome);
        Assert.Contains("\"OnlyHongKong\" of the service control policy \"region-guard\" at the unit ou-lab1-standby1 (line 4, column 5)", denied.Message, StringComparison.Ordinal);
        Assert.StartsWith("aws organizations update-policy --policy-id 'p-lab00001'", denied.Fix!.Command, StringComparison.Ordinal);

        estate.PutServiceControlPolicy("region-guard", denied.Fix.Document!);

        Assert.Equal(Outcome.Pass, (await FindAsync(estate, faults)).Outcome);
    }

    [Fact]
    public async Task Check_ServiceControlPolicyThatNobodyMayRead_IsDeniedBySimulationWithoutAFix()
    {
        await using var estate = await ReadyEstateAsync();
        estate.PutServiceControlPolicy("region-guard", RegionGuard);

        var denied = await FindAsync(estate, [new LabFault("organizations", "DescribePolicy", LabFaultKind.Deny)]);

        Assert.Equal(Outcome.Fail, denied.Outcome);
        Assert.Contains("says AWS's simulator", denied.Message, StringComparison.Ordinal);
        Assert.Null(denied.Fix!.Command);
    }

    [Theory]
    [InlineData("DescribeOrganization")]
    [InlineData("ListParents")]
    [InlineData("ListPoliciesForTarget")]
    [InlineData("DescribePolicy")]
    public async Task Check_OrganizationThatNobodyMayReadWithoutSimulator_CannotTell(string refused)
    {
        await using var estate = await ReadyEstateAsync();
        estate.PutServiceControlPolicy("region-guard", """{ "Version": "2012-10-17", "Statement": [ { "Effect": "Deny", "Action": "s3:*", "Resource": "*" } ] }""");

        var finding = await FindAsync(estate, [new LabFault("iam", "SimulatePrincipalPolicy", LabFaultKind.Deny), new LabFault("organizations", refused, LabFaultKind.Deny)]);

        Assert.Equal(Outcome.Unknown, finding.Outcome);
        Assert.Contains($"organizations:{refused}", finding.Message + string.Join(' ', finding.Evidence), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Check_BoundaryInTheWay_IsNamedAndItsFixWorks(bool withoutSimulator)
    {
        await using var estate = await ReadyEstateAsync();
        LabFault[] faults = withoutSimulator ? [new LabFault("iam", "SimulatePrincipalPolicy", LabFaultKind.Deny)] : [];
        estate.PutRoleBoundary(Role, "standby-boundary", OnlyLogs);

        var denied = await FindAsync(estate, faults);

        Assert.Equal(Outcome.Fail, denied.Outcome);
        Assert.Contains("the permissions boundary does not allow it", denied.Message, StringComparison.Ordinal);
        Assert.StartsWith("aws iam create-policy-version --policy-arn 'arn:aws:iam::123456789012:policy/standby-boundary'", denied.Fix!.Command, StringComparison.Ordinal);

        estate.PutRoleBoundary(Role, "standby-boundary", denied.Fix.Document!);

        Assert.Equal(Outcome.Pass, (await FindAsync(estate, faults)).Outcome);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Check_ResourceControlPolicyInTheWay_IsNamedAndItsFixWorks(bool withoutSimulator)
    {
        const string Guard = """
            {
              "Version": "2012-10-17",
              "Statement": [
                { "Sid": "OnlyFromInside", "Effect": "Deny", "Principal": "*", "Action": "sts:AssumeRole", "Resource": "*",
                  "Condition": { "ArnNotEquals": { "aws:PrincipalArn": "arn:aws:iam::123456789012:role/readiness" } } }
              ]
            }
            """;
        const string Switch = "arn:aws:iam::123456789012:role/switch";
        await using var estate = await ReadyEstateAsync();
        estate.PutRole("switch", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"123456789012"},"Action":"sts:AssumeRole"}]}""");
        estate.PutRolePolicy(Role, "assume", $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Resource":"{{Switch}}"}]}""");
        var plan = estate.PlanText.Replace("dns-writer: { kind: consul-template, ", $"dns-writer: {{ kind: consul-template, must: [ {{ action: sts:AssumeRole, resource: \"{Switch}\" }} ], ", StringComparison.Ordinal);
        LabFault[] faults = withoutSimulator ? [new LabFault("iam", "SimulatePrincipalPolicy", LabFaultKind.Deny)] : [];
        Assert.Equal(Outcome.Pass, (await RequiredAsync(estate, faults, plan)).Outcome);
        estate.PutResourceControlPolicy("only-from-inside", Guard);

        var denied = await RequiredAsync(estate, faults, plan);

        Assert.Equal(Outcome.Fail, denied.Outcome);
        Assert.Contains("\"OnlyFromInside\" of the resource control policy \"only-from-inside\" at the unit ou-lab1-standby1 (line 4, column 5)", denied.Message, StringComparison.Ordinal);
        Assert.Contains("except arn:aws:iam::123456789012:role/consul-template by a condition on aws:PrincipalArn", denied.Message, StringComparison.Ordinal);
        Assert.StartsWith("aws organizations update-policy --policy-id 'p-lab00001'", denied.Fix!.Command, StringComparison.Ordinal);
        Assert.Contains("type = \"RESOURCE_CONTROL_POLICY\"", denied.Fix.Terraform, StringComparison.Ordinal);

        estate.PutResourceControlPolicy("only-from-inside", denied.Fix.Document!);

        Assert.Equal(Outcome.Pass, (await RequiredAsync(estate, faults, plan)).Outcome);

        // Nobody may read it: that the rest allows it proves nothing.
        Assert.Equal(Outcome.Unknown, (await RequiredAsync(estate, [.. faults, new LabFault("organizations", "DescribePolicy", LabFaultKind.Deny)], plan)).Outcome);
    }

    private static async Task<Finding> RequiredAsync(LabEstate estate, IReadOnlyList<LabFault> faults, string plan) =>
        (await LabScan.RunAsync(estate, faults, plan)).Findings.Single(finding => finding.Rule == "switch-actor-lacks-required-permission");

    [Fact]
    public async Task Check_BoundaryThatNobodyMayRead_IsNeverAllowed()
    {
        await using var estate = await ReadyEstateAsync();
        estate.PutRoleBoundary(Role, "standby-boundary", OnlyLogs);
        LabFault[] faults = [new LabFault("iam", "SimulatePrincipalPolicy", LabFaultKind.Deny), new LabFault("iam", "GetPolicyVersion", LabFaultKind.Deny)];

        Assert.Equal(Outcome.Unknown, (await FindAsync(estate, faults)).Outcome);
    }

    [Fact]
    public async Task Check_AnyOneCallLostWithAllOfItInTheWay_NothingGetsBetter()
    {
        await using var estate = await ReadyEstateAsync();
        estate.PutRoleBoundary(Role, "standby-boundary", OnlyLogs);
        estate.PutServiceControlPolicy("region-guard", RegionGuard);
        await LabScan.RunAsync(estate, []);

        foreach (var (service, operation, resource) in estate.Calls.Where(call => call.Service is "iam" or "organizations" or "ec2" or "sts").Select(call => (call.Service, call.Operation, call.Resource)).Distinct().ToList())
        {
            var report = await LabScan.RunAsync(estate, [new LabFault(service, operation, LabFaultKind.Deny) { Resource = resource }]);
            Assert.NotEqual(Verdict.Ready, report.Verdict);
            Assert.True(report.Findings.Single(finding => finding.Rule == Rule).Outcome is Outcome.Fail or Outcome.Unknown, $"with {service} {operation} {resource} lost the switch is permitted");
        }
    }

    private static Task<LabEstate> ReadyEstateAsync() => LabEstate.StartAsync(new LabOptions { After = true }, TestContext.Current.CancellationToken);

    private static async Task<Finding> FindAsync(LabEstate estate, IReadOnlyList<LabFault> faults) =>
        (await LabScan.RunAsync(estate, faults)).Findings.Single(finding => finding.Rule == Rule);
}
