using System.Collections.Frozen;
using System.Globalization;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.Capacity;

/// <summary>How many vCPUs of running On-Demand Standard instances the account may have in a region.</summary>
internal static class VcpuQuota
{
    /// <summary>The code of the quota in Service Quotas.</summary>
    public const string Code = "L-1216C47A";

    private const string Target = "ServiceQuotasV20190624";

    // A, C, D, H, I, M, R, T and Z; what begins alike and is counted apart (dl1, hpc7, inf2, trn1) has a longer name.
    private static readonly FrozenSet<string> Families = new[] { "a", "c", "d", "h", "i", "im", "is", "m", "r", "t", "z" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether this quota counts instances of the type: other families have quotas of their own.</summary>
    public static bool Counts(string instanceType) => Families.Contains(new string([.. instanceType.TakeWhile(char.IsAsciiLetterLower)]));

    /// <summary>The account's value, else AWS's default when it was never changed. Asked once per run and scope.</summary>
    public static Task<Fact<long>> ReadAsync(AwsClient client, CancellationToken cancellationToken) => client.AskOnceAsync($"quota {Code}", token => AskAsync(client, token), cancellationToken);

    private static async Task<Fact<long>> AskAsync(AwsClient client, CancellationToken cancellationToken)
    {
        var outcome = await client.AskAsync(Read("GetServiceQuota"), cancellationToken).ConfigureAwait(false);
        if (outcome.IsNotFound) outcome = await client.AskAsync(Read("GetAWSDefaultServiceQuota"), cancellationToken).ConfigureAwait(false);
        if (!outcome.IsAnswered) return Fact<long>.Missing(outcome.Why);
        return double.TryParse(outcome.Result.Text("Quota/Value"), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 0 and < long.MaxValue
            ? Fact<long>.Present((long)value, outcome.From)
            : Fact<long>.Missing(NotCollectedReason.Malformed, $"servicequotas:GetServiceQuota: the answer gives no value of {Code}");
    }

    private static AwsRead Read(string action) => AwsRead.Json(AwsService.ServiceQuotas, Target, action, ("ServiceCode", "ec2"), ("QuotaCode", Code));
}
