using Readiness.Core.Evaluation;
using Readiness.Core.Reports;
using Readiness.Lab.Estate;
using Readiness.Lab.Faults;

namespace Readiness.Cli.Tests.Lab;

/// <summary>The whole path in the lab: instance, profile, role, the role that is assumed from it, the change; each link broken and mended.</summary>
public sealed class RoleChainTests
{
    private const string Rule = "switch-not-permitted";
    private const string Hop = "arn:aws:iam::123456789012:role/dr/dns-switch";
    private const string Trusting = """{"Version":"2012-10-17","Statement":[{"Sid":"Writer","Effect":"Allow","Principal":{"AWS":"123456789012"},"Action":"sts:AssumeRole"}]}""";
    private const string TrustingNobodyHere = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";

    private const string Assume = $$"""{"Version":"2012-10-17","Statement":[{"Sid":"Hop","Effect":"Allow","Action":"sts:AssumeRole","Resource":"{{Hop}}"}]}""";

    private const string Change = """{"Version":"2012-10-17","Statement":[{"Sid":"Change","Effect":"Allow","Action":"route53:ChangeResourceRecordSets","Resource":"arn:aws:route53:::hostedzone/Z0EXAMPLE"}]}""";

    [Theory]
    [InlineData("")]
    [InlineData("role left out")]
    public async Task Check_EveryLinkHolds_Passes(string variant)
    {
        await using var estate = await ChainAsync();

        Assert.Equal(Outcome.Pass, (await FindAsync(estate, [], variant)).Outcome);
    }

    [Fact]
    public async Task Check_RoleMayNotAssumeTheNext_FixApplied_Passes()
    {
        await using var estate = await ChainAsync(withoutAssume: true);

        var denied = await FindAsync(estate);

        Assert.Equal(Outcome.Fail, denied.Outcome);
        Assert.Contains($"sts:AssumeRole on {Hop}", denied.Message, StringComparison.Ordinal);
        Assert.StartsWith("aws iam put-role-policy --role-name 'consul-template'", denied.Fix!.Command, StringComparison.Ordinal);

        estate.PutRolePolicy("consul-template", "fix", denied.Fix.Document!);

        Assert.Equal(Outcome.Pass, (await FindAsync(estate)).Outcome);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Check_NextRoleNamesTheOneBeforeInItsTrust_NeedsNoPolicyOfThatOne(bool withoutSimulator)
    {
        await using var estate = await ChainAsync(withoutAssume: true);
        estate.PutRole("/dr/dns-switch", Trusting.Replace("\"123456789012\"", "\"arn:aws:iam::123456789012:role/consul-template\"", StringComparison.Ordinal));

        Assert.Equal(Outcome.Pass, (await FindAsync(estate, withoutSimulator ? [new LabFault("iam", "SimulatePrincipalPolicy", LabFaultKind.Deny)] : [])).Outcome);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Check_NextRoleTrustsSomebodyElse_IsFoundThoughTheSimulatorAllowsIt(bool withoutSimulator)
    {
        await using var estate = await ChainAsync();
        estate.PutRole("/dr/dns-switch", TrustingNobodyHere);
        LabFault[] faults = withoutSimulator ? [new LabFault("iam", "SimulatePrincipalPolicy", LabFaultKind.Deny)] : [];

        var denied = await FindAsync(estate, faults);

        Assert.Equal(Outcome.Fail, denied.Outcome);
        Assert.Contains("the trust policy does not allow it", denied.Message, StringComparison.Ordinal);
        Assert.StartsWith("aws iam update-assume-role-policy --role-name 'dns-switch'", denied.Fix!.Command, StringComparison.Ordinal);
        Assert.Contains("resource \"aws_iam_role\"", denied.Fix.Terraform, StringComparison.Ordinal);

        estate.PutRole("/dr/dns-switch", denied.Fix.Document!);

        Assert.Equal(Outcome.Pass, (await FindAsync(estate, faults)).Outcome);
    }

    [Fact]
    public async Task Check_LastRoleMayNotChangeTheRecord_IsFoundWhateverTheFirstMay()
    {
        await using var estate = await ChainAsync(withoutChange: true);

        var denied = await FindAsync(estate);

        Assert.Equal(Outcome.Fail, denied.Outcome);
        Assert.Contains($"by {Hop}", denied.Message, StringComparison.Ordinal);

        estate.PutRolePolicy(Hop, "fix", denied.Fix!.Document!);

        Assert.Equal(Outcome.Pass, (await FindAsync(estate)).Outcome);
    }

    [Fact]
    public async Task Check_AnyOneCallLost_IsNeverPermitted()
    {
        await using var estate = await ChainAsync();
        estate.PutRole("/dr/dns-switch", TrustingNobodyHere);
        await FindAsync(estate);

        foreach (var (service, operation, resource) in estate.Calls.Where(call => call.Service is "iam" or "organizations" or "ec2" or "sts").Select(call => (call.Service, call.Operation, call.Resource)).Distinct().ToList())
        {
            var finding = await FindAsync(estate, [new LabFault(service, operation, LabFaultKind.Deny) { Resource = resource }]);
            Assert.True(finding.Outcome is Outcome.Fail or Outcome.Unknown, $"with {service} {operation} {resource} lost the switch is permitted");
        }
    }

    [Fact]
    public async Task Check_RoleOfAPersonAsTheOneThatActs_IsMendedInItsPermissionSet()
    {
        const string Person = "/aws-reserved/sso.amazonaws.com/ap-east-1/AWSReservedSSO_DrOperator_0123456789abcdef";
        await using var estate = await LabEstate.StartAsync(new LabOptions { After = true }, TestContext.Current.CancellationToken);
        estate.PutRole(Person, """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::123456789012:saml-provider/AWSSSO"},"Action":["sts:AssumeRoleWithSAML","sts:TagSession"]}]}""");
        var plan = estate.PlanText
            .Replace("arn:aws:iam::123456789012:role/consul-template", $"arn:aws:iam::123456789012:role{Person}", StringComparison.Ordinal)
            .Replace("instance: i-0a1b2c3d4e5f60001, ", "", StringComparison.Ordinal);

        var denied = (await LabScan.RunAsync(estate, [], plan)).Findings.Single(finding => finding.Rule == Rule);

        Assert.Equal(Outcome.Fail, denied.Outcome);
        Assert.Contains("put-inline-policy-to-permission-set", denied.Fix!.Command, StringComparison.Ordinal);
        Assert.Contains("aws_ssoadmin_permission_set_inline_policy", denied.Fix.Terraform, StringComparison.Ordinal);

        estate.PutRolePolicy(Person, "AwsSSOInlinePolicy", denied.Fix.Document!);

        Assert.Equal(Outcome.Pass, (await LabScan.RunAsync(estate, [], plan)).Findings.Single(finding => finding.Rule == Rule).Outcome);
    }

    private static async Task<LabEstate> ChainAsync(bool withoutAssume = false, bool withoutChange = false)
    {
        // Before the change the first role may not touch the record: only the one that is assumed may.
        var estate = await LabEstate.StartAsync(new LabOptions(), TestContext.Current.CancellationToken);
        estate.PutRole("/dr/dns-switch", Trusting);
        if (!withoutAssume) estate.PutRolePolicy("consul-template", "assume", Assume);
        if (!withoutChange) estate.PutRolePolicy(Hop, "change", Change);
        return estate;
    }

    private static async Task<Finding> FindAsync(LabEstate estate, IReadOnlyList<LabFault>? faults = null, string variant = "")
    {
        var plan = estate.PlanText.Replace("instance: i-0a1b2c3d4e5f60001, ", $"instance: i-0a1b2c3d4e5f60001, assumes: [\"{Hop}\"], ", StringComparison.Ordinal);
        if (variant == "role left out") plan = plan.Replace("role: \"arn:aws:iam::123456789012:role/consul-template\", ", "", StringComparison.Ordinal);
        return (await LabScan.RunAsync(estate, faults ?? [], plan)).Findings.Single(finding => finding.Rule == Rule);
    }
}
