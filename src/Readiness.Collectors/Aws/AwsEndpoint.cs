namespace Readiness.Collectors.Aws;

/// <summary>Where a service's calls go, and for which region they are signed.</summary>
internal sealed record AwsEndpoint(Uri Address, string SigningRegion)
{
    /// <summary>The documented endpoint, unless <c>AWS_ENDPOINT_URL_…</c> or <c>AWS_ENDPOINT_URL</c> sends the calls elsewhere, as it does for AWS's own tools.</summary>
    /// <returns>Null when a variable holds something that is not an http or https URL.</returns>
    public static AwsEndpoint? Of(AwsService service, string region, Func<string, string?> environment)
    {
        var partition = AwsPartition.Of(region);
        var (host, signingRegion) = service.IsGlobal ? partition.Global(service) : ($"{service.Name}.{region}.{partition.Suffix}", region);
        var written = Elsewhere(service, environment) ?? $"https://{host}/";
        return Uri.TryCreate(written, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? new AwsEndpoint(address!, signingRegion)
            : null;
    }

    private static string? Elsewhere(AwsService service, Func<string, string?> environment)
    {
        if (string.Equals(environment("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"), "true", StringComparison.OrdinalIgnoreCase)) return null;
        return environment(service.EndpointVariable) is { Length: > 0 } own ? own
            : environment("AWS_ENDPOINT_URL") is { Length: > 0 } all ? all
            : null;
    }
}
