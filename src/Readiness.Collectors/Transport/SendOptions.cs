namespace Readiness.Collectors.Transport;

/// <summary>The bounds of one call, and how its answer is judged.</summary>
public sealed record SendOptions
{
    public static SendOptions Default { get; } = new();

    /// <summary>For the whole call: connecting, answering, and trying again.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The largest body accepted, counted after decompression.</summary>
    public int MaxBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Media types that an accepted answer may have; empty for any.</summary>
    public IReadOnlyList<string> ContentTypes { get; init; } = [];

    /// <summary>How many redirects within the same scheme, host and port are followed; others never are. Signed requests take 0.</summary>
    public int MaxRedirects { get; init; } = 3;

    /// <summary>How often a transient refusal is asked again.</summary>
    public int MaxRetries { get; init; } = 3;

    public RefusalReader Refusals { get; init; } = StatusRefusals.Read;

    /// <summary>A PEM file with the private authorities to trust instead of the system's; null for the system's.</summary>
    public string? AuthorityFile { get; init; }

    /// <summary>The PEM files of the certificate by which we show who we are; null for none.</summary>
    public ClientCertificateFiles? ClientCertificate { get; init; }
}
