using Readiness.Collectors.Aws.Credentials;
using Readiness.Collectors.Transport;

namespace Readiness.Collectors.Aws;

/// <summary>Asks AWS, read-only, as the scope says: its credentials are resolved once per run.</summary>
internal sealed class AwsClient(CollectorServices services, AwsScope scope)
{
    private readonly AwsSender _sender = new(services);

    public CollectorServices Services { get; } = services;

    public AwsScope Scope { get; } = scope;

    public async Task<AwsOutcome> AskAsync(AwsRead read, CancellationToken cancellationToken, string? region = null)
    {
        var access = await AwsAccess.ResolveAsync(Services, Scope, cancellationToken).ConfigureAwait(false);
        return access.IsGranted
            ? await _sender.SendAsync(read, access.Credentials, region ?? access.Region, cancellationToken).ConfigureAwait(false)
            : AwsOutcome.Failed(access.Why);
    }

    /// <summary>Asks once per run and scope, whoever asks first.</summary>
    /// <param name="key">Names the call among those of the run: its operation and object.</param>
    public Task<T> AskOnceAsync<T>(string key, Func<CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
        where T : notnull => Services.Shared.OnceAsync((typeof(AwsClient), Scope.Key, key), ask, cancellationToken);
}
