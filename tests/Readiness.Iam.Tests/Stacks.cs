using Readiness.Iam.Documents;
using Readiness.Iam.Evaluation;
using Readiness.Iam.Principals;

namespace Readiness.Iam.Tests;

/// <summary>The DNS writer of the incident and the policies it meets.</summary>
internal static class Stacks
{
    public const string Account = "123456789012";
    public const string RoleArn = "arn:aws:iam::123456789012:role/consul-template";
    public const string Zone = "arn:aws:route53:::hostedzone/Z0EXAMPLE";
    public const string ChangeRecords = "route53:ChangeResourceRecordSets";
    public const string AllowAll = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";

    public static Principal Role { get; } = Principal.TryParse(RoleArn)!;

    public static RequestContext RecordContext { get; } = StandardContext.For(Role, ChangeRecords)
        .WithList("route53:ChangeResourceRecordSetsNormalizedRecordNames", ["pay.example.com"])
        .WithList("route53:ChangeResourceRecordSetsRecordTypes", ["A"])
        .WithList("route53:ChangeResourceRecordSetsActions", ["UPSERT"]);

    public static AccessRequest ChangeRecord { get; } = new() { Principal = Role, Action = ChangeRecords, Resource = Zone, Context = RecordContext };

    public static Policy Policy(PolicyKind kind, string json, string name = "p") => Iam.Evaluation.Policy.Of(name, PolicyDocument.Parse(json, kind));

    public static PolicyStack WithIdentity(params string[] documents) =>
        new() { Identity = [.. documents.Select((d, i) => Policy(PolicyKind.Identity, d, $"identity{i}"))] };

    public static IReadOnlyList<PolicyLevel> Levels(PolicyKind kind, params string[] documents) =>
        [.. documents.Select((d, i) => new PolicyLevel($"level{i}", [Policy(kind, d, $"organization{i}")]))];
}
