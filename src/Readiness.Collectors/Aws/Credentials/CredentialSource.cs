using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.Runtime.Credentials;
using Readiness.Collectors.Transport;

namespace Readiness.Collectors.Aws.Credentials;

/// <summary>Finds credentials where AWS's own tools do: a named profile, the environment, a web identity, the default profile, then container and instance.</summary>
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
            // Proven here, once, so that a missing or expired source is one clear reason instead of one per call.
            return await Task.Run(() => ChooseAsync(profile, region, cancellationToken), cancellationToken).WaitAsync(Deadline, services.Time, cancellationToken).ConfigureAwait(false);
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

    private async Task<AwsAccess> ChooseAsync(string? profile, string region, CancellationToken cancellationToken)
    {
        if (profile is null && FromEnvironment() is { } keys) return new AwsAccess(keys, region, null);
        if (profile is null && (Variable("AWS_WEB_IDENTITY_TOKEN_FILE"), Variable("AWS_ROLE_ARN")) is ({ } file, { } role))
            return await new RoleChain(services).AssumeAsync(file, role, Variable("AWS_ROLE_SESSION_NAME"), region, cancellationToken).ConfigureAwait(false);

        var profiles = Profiles();
        if ((profile ?? Variable("AWS_PROFILE") ?? (profiles.TryGetProfile("default", out _) ? "default" : null)) is { } name)
            return await new ProfileSource(services, profiles, SourceOfAsync).FindAsync(name, region, cancellationToken).ConfigureAwait(false);

        var machine = await DefaultAWSCredentialsIdentityResolver.GetCredentialsAsync().ConfigureAwait(false);
        await machine.GetCredentialsAsync().ConfigureAwait(false);
        return new AwsAccess(machine, region, null);
    }

    // Not by the SDK's chain, which would come back to the profile that asks.
    private async Task<AWSCredentials?> SourceOfAsync(string named)
    {
        switch (named)
        {
            case "Environment": return FromEnvironment();
            case "Ec2InstanceMetadata": return await InstanceCredentials.FindAsync().ConfigureAwait(false);
            case "EcsContainer":
                var container = new GenericContainerCredentials();
                await container.GetCredentialsAsync().ConfigureAwait(false);
                return container;
            default: return null;
        }
    }

    private AWSCredentials? FromEnvironment() => (Variable("AWS_ACCESS_KEY_ID"), Variable("AWS_SECRET_ACCESS_KEY"), Variable("AWS_SESSION_TOKEN")) switch
    {
        ({ } id, { } secret, { } token) => new SessionAWSCredentials(id, secret, token),
        ({ } id, { } secret, null) => new BasicAWSCredentials(id, secret),
        _ => null,
    };

    private CredentialProfileStoreChain Profiles() => new(Variable("AWS_SHARED_CREDENTIALS_FILE"));

    private string? Variable(string name) => services.Environment(name) is { Length: > 0 } value ? value : null;
}
