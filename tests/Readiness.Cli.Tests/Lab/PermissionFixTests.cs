using Readiness.Core.Evaluation;
using Readiness.Lab.Estate;

namespace Readiness.Cli.Tests.Lab;

/// <summary>A fix is shown only when it works: applied in the lab, it makes the finding pass.</summary>
public sealed class PermissionFixTests
{
    private const string Role = "consul-template";

    [Theory]
    [InlineData("ForAllValues:StringEquals", "route53:ChangeResourceRecordSetsNormalizedRecordNames", "www.example.com")]
    [InlineData("ForAllValues:StringEquals", "route53:ChangeResourceRecordSetsRecordTypes", "CNAME")]
    [InlineData("StringEquals", "aws:PrincipalAccount", "999999999999")]
    public async Task Check_ConditionThatNeverHolds_FixApplied_Passes(string test, string key, string value)
    {
        await using var estate = await LabEstate.StartAsync(new LabOptions { After = true }, TestContext.Current.CancellationToken);
        estate.PutRolePolicy(Role, "fail-over-dns", $$"""
            {"Version":"2012-10-17","Statement":[{"Sid":"FailOverPay","Effect":"Allow","Action":"route53:ChangeResourceRecordSets",
            "Resource":"arn:aws:route53:::hostedzone/Z0EXAMPLE","Condition": { "{{test}}": { "{{key}}": ["{{value}}"] } } } ] }
            """);

        var denied = await FindAsync(estate, "switch-not-permitted");
        Assert.Equal(Outcome.Fail, denied.Outcome);

        estate.PutRolePolicy(Role, "readiness-fix", denied.Fix!.Document!);

        Assert.Equal(Outcome.Pass, (await FindAsync(estate, "switch-not-permitted")).Outcome);
    }

    [Fact]
    public async Task Check_RequiredPermissionLacking_FixApplied_Passes()
    {
        await using var estate = await LabEstate.StartAsync(new LabOptions(), TestContext.Current.CancellationToken);
        var plan = WithRole(estate, "must: [ { action: rds:FailoverDBCluster, resource: \"arn:aws:rds:ap-east-1:123456789012:cluster:orders-dr\" } ]");

        var lacking = await FindAsync(estate, "role-lacks-required-permission", plan);
        Assert.Equal(Outcome.Fail, lacking.Outcome);

        estate.PutRolePolicy(Role, "readiness-fix", lacking.Fix!.Document!);

        Assert.Equal(Outcome.Pass, (await FindAsync(estate, "role-lacks-required-permission", plan)).Outcome);
    }

    [Fact]
    public async Task Check_ForbiddenPermissionGranted_NamesTheStatement()
    {
        await using var estate = await LabEstate.StartAsync(new LabOptions(), TestContext.Current.CancellationToken);
        var plan = WithRole(estate, "never: [ { action: route53:ListResourceRecordSets, resource: \"arn:aws:route53:::hostedzone/Z0EXAMPLE\" } ]");

        var forbidden = await FindAsync(estate, "role-has-forbidden-permission", plan);

        Assert.Equal(Outcome.Fail, forbidden.Outcome);
        Assert.Contains("ReadZones", forbidden.Fix!.Text, StringComparison.Ordinal);
    }

    private static string WithRole(LabEstate estate, string contract) => estate.PlanText.Replace(
        "components:\n",
        $"components:\n  dns-role: {{ kind: aws.iam.role, arn: \"arn:aws:iam::123456789012:role/{Role}\", {contract} }}\n",
        StringComparison.Ordinal);

    private static async Task<Finding> FindAsync(LabEstate estate, string rule, string? plan = null) =>
        (await LabScan.RunAsync(estate, [], plan)).Findings.Single(finding => finding.Rule == rule);
}
