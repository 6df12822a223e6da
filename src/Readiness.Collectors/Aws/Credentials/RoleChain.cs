using Amazon.Runtime;
using Readiness.Collectors.Aws.Errors;
using Readiness.Collectors.Transport;
using Readiness.Core.Facts;
using Readiness.Core.Settings;

namespace Readiness.Collectors.Aws.Credentials;

/// <summary>Assumes roles one from the other, or the first for a token of an identity provider.</summary>
internal sealed class RoleChain(CollectorServices services)
{
    public const string SessionName = "readiness";

    private const string EnabledEverywhere = "us-east-1";

    private readonly AwsSender _sender = new(services);

    public async Task<AwsAccess> AssumeAsync(AwsAccess access, IReadOnlyList<string> roles, CancellationToken cancellationToken)
    {
        foreach (var role in roles) access = await AssumeAsync(access, AwsRead.AssumeRole(role, SessionName), role, cancellationToken).ConfigureAwait(false);
        return access;
    }

    /// <summary>Assumes a role with the access given; what is no access stays so.</summary>
    public Task<AwsAccess> AssumeAsync(AwsAccess access, AwsRead read, string role, CancellationToken cancellationToken) =>
        access.IsGranted ? AskAsync(access, read, role, cancellationToken) : Task.FromResult(access);

    /// <param name="tokenFile">Holds the token that the identity provider gave.</param>
    public Task<AwsAccess> AssumeAsync(string tokenFile, string role, string? sessionName, string region, CancellationToken cancellationToken)
    {
        var nobody = new AwsAccess(null, region, null);
        return services.TryReadSecret(new Secret(SecretSource.File, tokenFile), out var token, out var why)
            ? AskAsync(nobody, AwsRead.AssumeRoleWithWebIdentity(role, sessionName ?? SessionName, token), role, cancellationToken)
            : Task.FromResult(nobody with { Why = why });
    }

    private async Task<AwsAccess> AskAsync(AwsAccess access, AwsRead read, string role, CancellationToken cancellationToken)
    {
        var outcome = await _sender.SendAsync(read, access.Credentials, access.Region, cancellationToken).ConfigureAwait(false);

        // An opt-in region that the role's account has not enabled answers as a trust policy would that refuses; a region that nobody has to enable tells them apart.
        if (outcome.ErrorClass is AwsErrorClass.AccessDenied or AwsErrorClass.RegionDisabled && AwsPartition.Of(access.Region).Name == "aws" && access.Region != EnabledEverywhere)
            outcome = await _sender.SendAsync(read, access.Credentials, EnabledEverywhere, cancellationToken).ConfigureAwait(false);
        if (!outcome.IsAnswered) return access with { Credentials = null, Why = outcome.Why };

        var keys = outcome.Result.Find("Credentials");
        return (keys?.Text("AccessKeyId"), keys?.Text("SecretAccessKey"), keys?.Text("SessionToken")) is ({ } id, { } secret, { } token)
            ? access with { Credentials = new SessionAWSCredentials(id, secret, token) }
            : access with { Credentials = null, Why = new NotCollected(NotCollectedReason.Malformed, $"{read.Operation} of {role}: the answer holds no credentials") };
    }
}
