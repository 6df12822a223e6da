using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.Runtime.Credentials;
using Readiness.Collectors.Transport;

namespace Readiness.Collectors.Aws.Credentials;

/// <summary>Finds credentials where AWS's own tools do: a named profile, the environment, a web identity, then the SDK's chain (default profile, container, instance).</summary>
internal sealed class CredentialSource(CollectorServices services)
{
    private const string FallbackRegion = "us-east-1";

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(8);

    /// <summary>The region of the scope, the environment or the profile, in this order.</summary>
    public string RegionOf(AwsScope scope)
    {
        if (scope.Region is { Length: > 0 } own) return own;
        if ((Variable("AWS_REGION") ?? Variable("AWS_DEFAULT_REGION")) is { } set) return set;
        var profile = scope.Profile ?? Variable("AWS_PROFILE") ?? "default";
        return Profiles().TryGetProfile(profile, out var found) ? found.Region?.SystemName ?? FallbackRegion : FallbackRegion;
    }

    public async Task<AwsAccess> FindAsync(string? profile, string region, CancellationToken cancellationToken)
    {
        try
        {
            if (Choose(profile) is not { } source)
                return AwsAccess.Denied(region, $"there is no AWS profile {profile ?? Variable("AWS_PROFILE")} in the configuration files");

            // Proven here, once, so that a missing or expired source is one clear reason instead of one per call.
            await Task.Run(source.GetCredentialsAsync, cancellationToken).WaitAsync(Deadline, services.Time, cancellationToken).ConfigureAwait(false);
            return new AwsAccess(source, region, null);
        }
        catch (TimeoutException)
        {
            return AwsAccess.Denied(region, $"no AWS credentials: the sources of the chain gave none within {Durations.Text(Deadline)}");
        }
        catch (Exception failure) when (failure is AmazonClientException or AmazonServiceException or InvalidOperationException or ArgumentException or IOException)
        {
            return AwsAccess.Denied(region, "no AWS credentials were found: neither in the environment, nor a profile, a web identity, or the instance's metadata");
        }
    }

    /// <returns>Null when a profile was named that is not there.</returns>
    private AWSCredentials? Choose(string? profile)
    {
        if (profile is null && FromEnvironment() is { } keys) return keys;
        if (profile is null && FromWebIdentity() is { } identity) return identity;
        if ((profile ?? Variable("AWS_PROFILE")) is { } name) return Profiles().TryGetAWSCredentials(name, out var named) ? named : null;
        return DefaultAWSCredentialsIdentityResolver.GetCredentials(null);
    }

    private AWSCredentials? FromEnvironment() => (Variable("AWS_ACCESS_KEY_ID"), Variable("AWS_SECRET_ACCESS_KEY"), Variable("AWS_SESSION_TOKEN")) switch
    {
        ({ } id, { } secret, { } token) => new SessionAWSCredentials(id, secret, token),
        ({ } id, { } secret, null) => new BasicAWSCredentials(id, secret),
        _ => null,
    };

    private AssumeRoleWithWebIdentityCredentials? FromWebIdentity() => (Variable("AWS_WEB_IDENTITY_TOKEN_FILE"), Variable("AWS_ROLE_ARN")) switch
    {
        ({ } file, { } role) => new AssumeRoleWithWebIdentityCredentials(file, role, Variable("AWS_ROLE_SESSION_NAME") ?? RoleChain.SessionName),
        _ => null,
    };

    private CredentialProfileStoreChain Profiles() => new(Variable("AWS_SHARED_CREDENTIALS_FILE"));

    private string? Variable(string name) => services.Environment(name) is { Length: > 0 } value ? value : null;
}
