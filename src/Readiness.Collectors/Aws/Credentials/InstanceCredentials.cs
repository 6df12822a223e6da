using Amazon.Runtime;
using Amazon.Util;

namespace Readiness.Collectors.Aws.Credentials;

/// <summary>The credentials of an EC2 instance's role, which the instance's metadata service gives to what runs there.</summary>
internal static class InstanceCredentials
{
    private const string Given = "Success";

    /// <returns>Those of the one role of the instance's profile; null where no metadata service answers, the instance has no profile, or its role cannot be assumed.</returns>
    /// <exception cref="HttpRequestException">The service refused its own token, or none could be had.</exception>
    public static async Task<AWSCredentials?> FindAsync()
    {
        // InstanceProfileAWSCredentials would also want iam/info, which tells nothing that is needed and which stand-ins of the service do not have.
        var roles = await EC2InstanceMetadata.GetIAMSecurityCredentialsAsync().ConfigureAwait(false);
        return roles?.Values.FirstOrDefault() is { Code: Given, AccessKeyId: { Length: > 0 } id, SecretAccessKey: { Length: > 0 } secret, Token: { Length: > 0 } token }
            ? new SessionAWSCredentials(id, secret, token)
            : null;
    }
}
