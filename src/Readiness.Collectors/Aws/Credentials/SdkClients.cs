using Amazon.Runtime;
using Amazon.RuntimeDependencies;
using Amazon.SSO;
using Amazon.SSOOIDC;

namespace Readiness.Collectors.Aws.Credentials;

/// <summary>The clients by which the SDK turns an SSO session into credentials. It would find them by reflection, which native code has not.</summary>
internal static class SdkClients
{
    private static readonly Lazy<bool> Registered = new(Register);

    /// <summary>Once per process, and only where credentials are looked for.</summary>
    public static void Ensure() => _ = Registered.Value;

    private static bool Register()
    {
        var registry = GlobalRuntimeDependencyRegistry.Instance;
        registry.RegisterSSOClient(context => new AmazonSSOClient(
            new AnonymousAWSCredentials(), new AmazonSSOConfig { RegionEndpoint = context.SSOClientContextData.Region, MaxErrorRetry = 1 }));
        registry.RegisterSSOOIDCClient(context => new AmazonSSOOIDCClient(
            new AnonymousAWSCredentials(), new AmazonSSOOIDCConfig { RegionEndpoint = context.SSOOIDCClientContextData.Region, MaxErrorRetry = 1 }));
        return true;
    }
}
