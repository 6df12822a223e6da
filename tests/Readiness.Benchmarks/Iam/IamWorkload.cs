using System.Text;
using Readiness.Iam.Documents;
using Readiness.Iam.Evaluation;
using Readiness.Iam.Principals;

namespace Readiness.Benchmarks.Iam;

/// <summary>
/// Five identity policies of twenty statements, each with two condition keys; only the last statement of the last policy allows the request.
/// <c>iam-simulate.mjs</c> builds the same.
/// </summary>
internal static class IamWorkload
{
    public const int Policies = 5;
    public const int Statements = 20;

    public static AccessRequest Request(string zone) => new()
    {
        Principal = Principal.TryParse("arn:aws:iam::123456789012:user/ops")!,
        Action = "route53:ChangeResourceRecordSets",
        Resource = $"arn:aws:route53:::hostedzone/{zone}",
        ResourceAccount = "123456789012",
        Context = RequestContext.Complete.With("aws:SourceIp", "203.0.113.9").With("aws:PrincipalTag/team", "dr"),
    };

    public static PolicyStack Stack() => new()
    {
        Identity = [.. Enumerable.Range(0, Policies).Select(p => Policy.Of($"policy{p}", PolicyDocument.Parse(Document(p), PolicyKind.Identity)))],
    };

    public static string Document(int policy)
    {
        var statements = new StringBuilder();
        for (var i = 0; i < Statements; i++)
        {
            // Every other statement covers all zones for another team, so that conditions are really looked at.
            var (resource, team) = i % 2 == 0 ? ("*", $"team{i}") : ($"arn:aws:route53:::hostedzone/Z{policy}N{i}", "dr");
            statements.Append(i == 0 ? "" : ",").Append(
                $$$$"""
                {"Sid":"S{{{{policy}}}}N{{{{i}}}}","Effect":"Allow","Action":["route53:GetChange","route53:Change*"],"Resource":"{{{{resource}}}}",
                "Condition":{"StringEquals":{"aws:PrincipalTag/team":"{{{{team}}}}"},"IpAddress":{"aws:SourceIp":["198.51.100.0/24","203.0.113.0/24"]}}}
                """);
        }

        return $"{{\"Version\":\"2012-10-17\",\"Statement\":[{statements}]}}";
    }
}
