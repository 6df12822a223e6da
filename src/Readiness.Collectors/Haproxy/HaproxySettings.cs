using Readiness.Core.Settings;

namespace Readiness.Collectors.Haproxy;

/// <summary>A HAProxy that checks the servers of both sides and leaves those that are gone.</summary>
/// <remarks>Give <c>socket</c> or <c>stats</c> for its state, and <c>config</c> for how often it checks, which no interface of HAProxy tells.</remarks>
[Settings("haproxy")]
public sealed partial record HaproxySettings
{
    /// <summary>The address of the statistics page, as <c>stats uri</c> says: <c>http://10.20.0.8:8404/stats</c>.</summary>
    public string? Stats { get; init; }

    /// <summary>The name for the statistics page, as <c>stats auth</c> says.</summary>
    public string? User { get; init; }

    /// <summary>The password for the statistics page.</summary>
    public Secret? Password { get; init; }

    /// <summary>The path of a PEM file with the private authority that signed the certificate of the statistics page.</summary>
    public string? Ca { get; init; }

    /// <summary>The socket of the runtime API, as <c>stats socket</c> says, of level user or more: a path on this machine, or host:port. Asked instead of the statistics page where both are given.</summary>
    public string? Socket { get; init; }

    /// <summary>Paths of its configuration files, in the order in which they are given with <c>-f</c>.</summary>
    public IReadOnlyList<string> Config { get; init; } = [];

    /// <summary>The backend that serves the users. Left out, all are looked at, and a step is answered for by the only one that has servers.</summary>
    public string? Backend { get; init; }
}
