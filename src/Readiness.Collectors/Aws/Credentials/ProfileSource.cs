using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Readiness.Collectors.Transport;

namespace Readiness.Collectors.Aws.Credentials;

/// <summary>Finds the credentials of a profile of AWS's configuration files: its keys, its role by way of another source, its SSO session, or what its process prints.</summary>
/// <param name="sourceOf">The source that <c>credential_source</c> names: <c>Environment</c>, <c>Ec2InstanceMetadata</c>, <c>EcsContainer</c>.</param>
internal sealed class ProfileSource(CollectorServices services, CredentialProfileStoreChain profiles, Func<string, Task<AWSCredentials?>> sourceOf)
{
    private const int LongestChain = 5;

    private readonly RoleChain _roles = new(services);

    public Task<AwsAccess> FindAsync(string name, string region, CancellationToken cancellationToken) => FindAsync(name, region, [], cancellationToken);

    private async Task<AwsAccess> FindAsync(string name, string region, IReadOnlyList<string> before, CancellationToken cancellationToken)
    {
        if (!profiles.TryGetProfile(name, out var profile)) return AwsAccess.Denied(region, $"there is no AWS profile {name} in the configuration files{Asking(before)}");
        var options = profile.Options;
        if (options.RoleArn is not { Length: > 0 } role) return await ProveAsync(profile, region).ConfigureAwait(false);
        if (options.MfaSerial is { Length: > 0 })
            return AwsAccess.Denied(region, $"the AWS profile {name} needs a one-time code (mfa_serial), which nobody can be asked for here: put temporary credentials into the environment");
        if (options.WebIdentityTokenFile is { Length: > 0 } file) return await _roles.AssumeAsync(file, role, options.RoleSessionName, region, cancellationToken).ConfigureAwait(false);

        var source = await SourceAsync(name, options, region, before, cancellationToken).ConfigureAwait(false);
        var read = AwsRead.AssumeRole(role, options.RoleSessionName is { Length: > 0 } session ? session : RoleChain.SessionName, options.ExternalID is { Length: > 0 } id ? id : null);
        return await _roles.AssumeAsync(source, read, role, cancellationToken).ConfigureAwait(false);
    }

    private async Task<AwsAccess> SourceAsync(string name, CredentialProfileOptions options, string region, IReadOnlyList<string> before, CancellationToken cancellationToken)
    {
        if (options.CredentialSource is { Length: > 0 } named)
            return await FromAsync(named).ConfigureAwait(false) is { } found ? new AwsAccess(found, region, null) : AwsAccess.Denied(region, $"the AWS profile {name} takes its credentials from {named} (credential_source), where there are none");
        if (options.SourceProfile is not { Length: > 0 } source) return AwsAccess.Denied(region, $"the AWS profile {name} has a role_arn, but neither source_profile nor credential_source to assume it with");

        // A profile may be its own source: then its own keys assume its role.
        if (source == name) return options is { AccessKey.Length: > 0, SecretKey.Length: > 0 } ? new AwsAccess(Keys(options), region, null) : Loop();
        return before.Contains(source) || before.Count >= LongestChain ? Loop() : await FindAsync(source, region, [.. before, name], cancellationToken).ConfigureAwait(false);

        AwsAccess Loop() => AwsAccess.Denied(region, $"the AWS profile {name} never comes to credentials: its source_profile {source} leads back to it, or the chain is longer than {LongestChain}");
    }

    private async Task<AWSCredentials?> FromAsync(string named)
    {
        try
        {
            return await sourceOf(named).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is AmazonClientException or AmazonServiceException or InvalidOperationException or ArgumentException or IOException or HttpRequestException)
        {
            return null;
        }
    }

    private static AWSCredentials Keys(CredentialProfileOptions options) => options.Token is { Length: > 0 } token
        ? new SessionAWSCredentials(options.AccessKey, options.SecretKey, token)
        : new BasicAWSCredentials(options.AccessKey, options.SecretKey);

    private async Task<AwsAccess> ProveAsync(CredentialProfile profile, string region)
    {
        SdkClients.Ensure();
        var isSso = profile.Options is { SsoSession.Length: > 0 } or { SsoStartUrl.Length: > 0 };
        try
        {
            if (!profiles.TryGetAWSCredentials(profile.Name, out var credentials)) return AwsAccess.Denied(region, $"the AWS profile {profile.Name} holds no credentials, and does not say where they come from");
            await credentials.GetCredentialsAsync().ConfigureAwait(false);
            return new AwsAccess(credentials, region, null);
        }
        catch (AmazonServiceException refusal) when (isSso)
        {
            return AwsAccess.Denied(region, $"the SSO session of the AWS profile {profile.Name} was refused ({refusal.ErrorCode ?? "no code"}): aws sso login --profile {profile.Name}, and check sso_account_id and sso_role_name");
        }
        catch (AmazonClientException) when (isSso)
        {
            return AwsAccess.Denied(region, $"the SSO session of the AWS profile {profile.Name} has ended or was never begun: aws sso login --profile {profile.Name}");
        }
        catch (Exception failure) when (failure is AmazonClientException or AmazonServiceException or InvalidOperationException or ArgumentException or IOException)
        {
            return AwsAccess.Denied(region, $"the AWS profile {profile.Name} gives no credentials");
        }
    }

    private static string Asking(IReadOnlyList<string> before) => before.Count == 0 ? "" : $", which {before[^1]} has as its source_profile";
}
