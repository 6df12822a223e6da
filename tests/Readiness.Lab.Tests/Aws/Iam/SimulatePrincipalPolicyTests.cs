using System.Xml.Linq;
using Readiness.Lab.Estate;
using Readiness.Lab.Tests.Estate;

namespace Readiness.Lab.Tests.Aws.Iam;

public sealed class SimulatePrincipalPolicyTests
{
    private const string Zone = "arn:aws:route53:::hostedzone/Z0EXAMPLE";

    private const string Fix =
        """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Effect": "Allow",
              "Action": "route53:ChangeResourceRecordSets",
              "Resource": "arn:aws:route53:::hostedzone/Z0EXAMPLE",
              "Condition": {
                "ForAllValues:StringEquals": {
                  "route53:ChangeResourceRecordSetsNormalizedRecordNames": ["pay.example.com"],
                  "route53:ChangeResourceRecordSetsRecordTypes": ["A"],
                  "route53:ChangeResourceRecordSetsActions": ["UPSERT"]
                }
              }
            }
          ]
        }
        """;

    [Fact]
    public async Task Simulate_Before_TheWriterMayReadAndNotChange()
    {
        await using var estate = await TestEstate.BeforeAsync();

        Assert.Equal("implicitDeny", (await DecideAsync(estate, "pay.example.com")).Text("EvalDecision"));
        Assert.Equal("allowed", (await AskAsync(estate, "route53:GetHostedZone", [Zone])).Text("EvalDecision"));
    }

    [Theory]
    [InlineData("pay.example.com", "allowed")]
    [InlineData("www.example.com", "implicitDeny")]
    public async Task Simulate_After_TheWriterMayChangeThatRecordOnly(string record, string decision)
    {
        await using var estate = await TestEstate.AfterAsync();

        Assert.Equal(decision, (await DecideAsync(estate, record)).Text("EvalDecision"));
    }

    [Fact]
    public async Task Simulate_FixAppliedFromOutside_IsAllowedAtOnce()
    {
        await using var estate = await TestEstate.BeforeAsync();
        estate.PutRolePolicy("arn:aws:iam::123456789012:role/consul-template", "fail-over-dns", Fix);

        var xml = await DecideAsync(estate, "pay.example.com");

        Assert.Equal("allowed", xml.Text("EvalDecision"));
        Assert.Equal("role_consul-template_fail-over-dns", xml.Text("SourcePolicyId"));
        Assert.Equal("4", xml.Descendants("StartPosition").First().Text("Line"));
        Assert.Equal("15", xml.Descendants("EndPosition").First().Text("Line"));
    }

    [Fact]
    public async Task Simulate_FixAsWhatIf_IsAllowedOnlyInThatCall()
    {
        await using var estate = await TestEstate.BeforeAsync();

        Assert.Equal("allowed", (await DecideAsync(estate, "pay.example.com", ("PolicyInputList.member.1", Fix))).Text("EvalDecision"));
        Assert.Equal("implicitDeny", (await DecideAsync(estate, "pay.example.com")).Text("EvalDecision"));
    }

    [Fact]
    public async Task Simulate_ListKeyWithoutSetOperator_NeverAllows()
    {
        await using var estate = await TestEstate.BeforeAsync();
        estate.PutRolePolicy("consul-template", "fail-over-dns", Fix.Replace("ForAllValues:", "", StringComparison.Ordinal));

        Assert.Equal("implicitDeny", (await DecideAsync(estate, "pay.example.com")).Text("EvalDecision"));
    }

    [Fact]
    public async Task Simulate_ConditionKeysNotSupplied_NamesThem()
    {
        await using var estate = await TestEstate.BeforeAsync();
        estate.PutRolePolicy("consul-template", "fail-over-dns", Fix.Replace("ForAllValues", "ForAnyValue", StringComparison.Ordinal));

        var xml = await AskAsync(estate, "route53:ChangeResourceRecordSets", [Zone]);

        Assert.Equal("implicitDeny", xml.Text("EvalDecision"));
        Assert.Contains("route53:ChangeResourceRecordSetsRecordTypes", xml.Element("SimulatePrincipalPolicyResult")!.Descendants("MissingContextValues").First().Texts("member"));
    }

    [Fact]
    public async Task Simulate_BoundaryWithoutTheAction_IsNotAllowed()
    {
        await using var estate = await TestEstate.AfterAsync();
        const string boundary = """{"Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}""";

        var xml = await DecideAsync(estate, "pay.example.com", ("PermissionsBoundaryPolicyInputList.member.1", boundary));

        Assert.Equal("implicitDeny", xml.Text("EvalDecision"));
        Assert.Equal("false", xml.Text("AllowedByPermissionsBoundary"));
    }

    [Fact]
    public async Task Simulate_TwoZones_TellsEachBelowTheMostRestrictive()
    {
        await using var estate = await TestEstate.BeforeAsync();
        estate.PutRolePolicy("consul-template", "one-zone", """{"Statement":{"Effect":"Allow","Action":"route53:ChangeResourceRecordSets","Resource":"arn:aws:route53:::hostedzone/Z0EXAMPLE"}}""");

        var xml = await AskAsync(estate, "route53:ChangeResourceRecordSets", [Zone, "arn:aws:route53:::hostedzone/Z0OTHER"]);

        Assert.Equal("implicitDeny", xml.Text("EvalDecision"));
        Assert.Equal("arn:aws:route53:::hostedzone/${Id}", xml.Text("EvalResourceName"));
        Assert.Equal(["allowed", "implicitDeny"], xml.Texts("EvalResourceDecision"));
    }

    [Fact]
    public async Task Simulate_ResourceOfAnotherService_IsDeniedEvenToThoseWhoMayAll()
    {
        await using var estate = await TestEstate.BeforeAsync();
        estate.PutRolePolicy("consul-template", "all", """{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}""");

        Assert.Equal("implicitDeny", (await AskAsync(estate, "route53:ChangeResourceRecordSets", ["arn:aws:s3:::bucket"])).Text("EvalDecision"));
    }

    [Fact]
    public async Task Simulate_ExplicitDeny_Wins()
    {
        await using var estate = await TestEstate.AfterAsync();
        estate.PutRolePolicy("consul-template", "freeze", """{"Statement":{"Effect":"Deny","Action":"route53:Change*","Resource":"*"}}""");

        var xml = await DecideAsync(estate, "pay.example.com");

        Assert.Equal("explicitDeny", xml.Text("EvalDecision"));
        Assert.Equal("role_consul-template_freeze", xml.Text("SourcePolicyId"));
    }

    [Fact]
    public async Task GetContextKeys_After_ListsTheKeysOfTheDocuments()
    {
        await using var estate = await TestEstate.AfterAsync();
        using var client = new SignedClient(estate, TimeProvider.System);

        var (_, xml) = await client.IamAsync(("Action", "GetContextKeysForPrincipalPolicy"), ("PolicySourceArn", "arn:aws:iam::123456789012:role/consul-template"));

        Assert.Equal(3, xml.Texts("member").Count);
    }

    [Theory]
    [InlineData("{", "is no JSON")]
    [InlineData("{}", "no Statement")]
    [InlineData("""{"Statement":{"Effect":"Maybe","Action":"*","Resource":"*"}}""", "Allow or Deny")]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"DateLessThan":{"aws:CurrentTime":"2026-01-01"}}}}""", "DateLessThan")]
    public async Task PutRolePolicy_MalformedDocument_SaysWhy(string json, string words)
    {
        await using var estate = await TestEstate.BeforeAsync();

        var error = Assert.Throws<FormatException>(() => estate.PutRolePolicy("consul-template", "broken", json));

        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    private static Task<XElement> DecideAsync(LabEstate estate, string record, params (string, string)[] more) => AskAsync(
        estate,
        "route53:ChangeResourceRecordSets",
        [Zone],
        [.. Context(1, "NormalizedRecordNames", record), .. Context(2, "RecordTypes", "A"), .. Context(3, "Actions", "UPSERT"), .. more]);

    private static (string, string)[] Context(int number, string key, string value) =>
    [
        ($"ContextEntries.member.{number}.ContextKeyName", "route53:ChangeResourceRecordSets" + key),
        ($"ContextEntries.member.{number}.ContextKeyValues.member.1", value),
        ($"ContextEntries.member.{number}.ContextKeyType", "stringList"),
    ];

    private static async Task<XElement> AskAsync(LabEstate estate, string action, string[] resources, params (string, string)[] more)
    {
        using var client = new SignedClient(estate, TimeProvider.System);
        var (status, xml) = await client.IamAsync(
        [
            ("Action", "SimulatePrincipalPolicy"),
            ("PolicySourceArn", "arn:aws:iam::123456789012:role/consul-template"),
            ("ActionNames.member.1", action),
            .. resources.Select((resource, i) => ($"ResourceArns.member.{i + 1}", resource)),
            .. more,
        ]);
        Assert.Equal(200, status);
        return xml;
    }
}
