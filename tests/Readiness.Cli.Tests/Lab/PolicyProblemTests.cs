using Readiness.Core.Evaluation;
using Readiness.Core.Rules;
using Readiness.Iam.Linting;
using Readiness.Lab.Estate;
using Readiness.Lab.Faults;

namespace Readiness.Cli.Tests.Lab;

/// <summary>Problems in policies: analysed in code, judged and explained by rule files.</summary>
public sealed class PolicyProblemTests
{
    private const string Rule = "policy-action-unknown";
    private const string Misspelt = """{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": "route53:ChangeResourceRecordSet", "Resource": "arn:aws:route53:::hostedzone/Z0EXAMPLE" } ] }""";

    [Fact]
    public void Rules_OfProblems_AreThoseOfTheAnalysis()
    {
        var files = RuleFiles.Shipped().Select(source => Path.GetFileNameWithoutExtension(source.Name)).Where(name => name.StartsWith("policy-", StringComparison.Ordinal));

        Assert.Equal(PolicyLint.Rules.Select(rule => rule.Name).Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Check_ProblemInALivePolicy_IsFoundWithItsPlaceUntilItIsMended()
    {
        await using var estate = await LabEstate.StartAsync(new LabOptions { After = true }, TestContext.Current.CancellationToken);
        estate.PutRolePolicy("consul-template", "misspelt", Misspelt);

        var found = await FindAsync(estate, []);

        Assert.Equal(Outcome.Fail, found.Outcome);
        Assert.Contains("dns-role: misspelt 1:74:", found.Message, StringComparison.Ordinal);
        Assert.Contains("did you mean route53:ChangeResourceRecordSets?", found.Message, StringComparison.Ordinal);

        estate.PutRolePolicy("consul-template", "misspelt", Misspelt.Replace("RecordSet\"", "RecordSets\"", StringComparison.Ordinal));

        Assert.Equal(Outcome.Pass, (await FindAsync(estate, [])).Outcome);
    }

    [Theory]
    [InlineData("GetRole", "*")]
    [InlineData("ListRolePolicies", "*")]
    [InlineData("GetRolePolicy", "*")]
    [InlineData("ListAttachedRolePolicies", "*")]
    [InlineData("GetPolicyVersion", "*")]
    public async Task Check_PolicyThatMayNotBeRead_CannotTellWhatIsWrongInIt(string operation, string resource)
    {
        await using var estate = await LabEstate.StartAsync(new LabOptions { After = true }, TestContext.Current.CancellationToken);

        Assert.Equal(Outcome.Unknown, (await FindAsync(estate, [new LabFault("iam", operation, LabFaultKind.Deny) { Resource = resource }])).Outcome);
    }

    private static async Task<Finding> FindAsync(LabEstate estate, IReadOnlyList<LabFault> faults)
    {
        var plan = estate.PlanText.Replace("components:\n", "components:\n  dns-role: { kind: aws.iam.role, arn: \"arn:aws:iam::123456789012:role/consul-template\" }\n", StringComparison.Ordinal);
        return (await LabScan.RunAsync(estate, faults, plan)).Findings.Single(finding => finding.Rule == Rule);
    }
}
