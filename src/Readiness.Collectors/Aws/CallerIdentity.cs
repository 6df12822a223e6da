using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws;

/// <summary>Whom AWS takes the credentials for.</summary>
internal sealed record CallerIdentity(string Account, string Arn, string UserId)
{
    private static AwsRead Read { get; } = AwsRead.Query(AwsService.Sts, "GetCallerIdentity");

    /// <summary>Asked once per run and scope, in the scope's region.</summary>
    public static Task<AwsOutcome> AskAsync(AwsClient client, CancellationToken cancellationToken) =>
        client.AskOnceAsync("caller identity", token => client.AskAsync(Read, token), cancellationToken);

    /// <summary>Asked in a region of the commercial partition that no account can disable.</summary>
    public static Task<AwsOutcome> AskWhereAlwaysEnabledAsync(AwsClient client, CancellationToken cancellationToken) =>
        client.AskOnceAsync("caller identity, us-east-1", token => client.AskAsync(Read, token, "us-east-1"), cancellationToken);

    public static Fact<CallerIdentity> From(AwsOutcome outcome)
    {
        if (!outcome.IsAnswered) return Fact<CallerIdentity>.Missing(outcome.Why);
        var result = outcome.Result;
        return (result.Text("Account"), result.Text("Arn"), result.Text("UserId")) is ({ } account, { } arn, { } userId)
            ? Fact<CallerIdentity>.Present(new CallerIdentity(account, arn, userId), outcome.From)
            : Fact<CallerIdentity>.Missing(NotCollectedReason.Malformed, "sts:GetCallerIdentity: the answer names no account");
    }
}
