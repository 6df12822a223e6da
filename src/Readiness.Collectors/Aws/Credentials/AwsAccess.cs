using System.Diagnostics.CodeAnalysis;
using Amazon.Runtime;
using Readiness.Collectors.Transport;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.Credentials;

/// <summary>Credentials with the region they are used in, or why there are none.</summary>
internal sealed record AwsAccess(AWSCredentials? Credentials, string Region, NotCollected? Why)
{
    [MemberNotNullWhen(true, nameof(Credentials))]
    [MemberNotNullWhen(false, nameof(Why))]
    public bool IsGranted => Credentials is not null;

    /// <summary>Resolves once per run for all that ask with the same scope.</summary>
    public static Task<AwsAccess> ResolveAsync(CollectorServices services, AwsScope scope, CancellationToken cancellationToken) =>
        services.Shared.OnceAsync((typeof(AwsAccess), scope.Key), token => FindAsync(services, scope, token), cancellationToken);

    public static AwsAccess Denied(string region, string detail) => new(null, region, new NotCollected(NotCollectedReason.AccessDenied, detail));

    private static async Task<AwsAccess> FindAsync(CollectorServices services, AwsScope scope, CancellationToken cancellationToken)
    {
        var source = new CredentialSource(services);
        var region = source.RegionOf(scope);
        var access = await source.FindAsync(scope.Profile, region, cancellationToken).ConfigureAwait(false);
        return scope.AssumeRole is { Count: > 0 } chain && access.IsGranted
            ? await new RoleChain(services).AssumeAsync(access, chain, cancellationToken).ConfigureAwait(false)
            : access;
    }
}
