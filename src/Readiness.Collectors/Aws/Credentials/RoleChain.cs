using Amazon.Runtime;
using Readiness.Collectors.Aws.Errors;
using Readiness.Collectors.Transport;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.Credentials;

/// <summary>Assumes roles one from the other.</summary>
internal sealed class RoleChain(CollectorServices services)
{
    public const string SessionName = "readiness";

    private const string EnabledEverywhere = "us-east-1";

    private readonly AwsSender _sender = new(services);

    public async Task<AwsAccess> AssumeAsync(AwsAccess access, IReadOnlyList<string> roles, CancellationToken cancellationToken)
    {
        foreach (var role in roles)
        {
            if (!access.IsGranted) break;
            access = await AssumeAsync(access, role, cancellationToken).ConfigureAwait(false);
        }

        return access;
    }

    private async Task<AwsAccess> AssumeAsync(AwsAccess access, string role, CancellationToken cancellationToken)
    {
        var read = AwsRead.AssumeRole(role, SessionName);
        var outcome = await _sender.SendAsync(read, access.Credentials!, access.Region, cancellationToken).ConfigureAwait(false);

        // An opt-in region that the role's account has not enabled answers as a trust policy would that refuses; a region that nobody has to enable tells them apart.
        if (outcome.ErrorClass is AwsErrorClass.AccessDenied or AwsErrorClass.RegionDisabled && AwsPartition.Of(access.Region).Name == "aws" && access.Region != EnabledEverywhere)
            outcome = await _sender.SendAsync(read, access.Credentials!, EnabledEverywhere, cancellationToken).ConfigureAwait(false);
        if (!outcome.IsAnswered) return access with { Credentials = null, Why = outcome.Why };

        var keys = outcome.Result.Find("Credentials");
        return (keys?.Text("AccessKeyId"), keys?.Text("SecretAccessKey"), keys?.Text("SessionToken")) is ({ } id, { } secret, { } token)
            ? access with { Credentials = new SessionAWSCredentials(id, secret, token) }
            : access with { Credentials = null, Why = new NotCollected(NotCollectedReason.Malformed, $"{read.Operation} of {role}: the answer holds no credentials") };
    }
}
