using Readiness.Core.Settings;

namespace Readiness.Collectors.Alertmanager;

/// <summary>An Alertmanager, asked through its HTTP API (version 2).</summary>
[Settings("alertmanager")]
public sealed partial record AlertmanagerSettings
{
    /// <summary>Where it listens, with its route prefix when it has one, as the Prometheus servers know it: <c>http://10.99.0.9:9093</c>.</summary>
    public required string Url { get; init; }

    /// <summary>How many members its cluster should have; without it nobody can tell that one is missing.</summary>
    [SettingRange("1")]
    public int? Members { get; init; }

    /// <summary>How long a member waits for each one before it (<c>--cluster.peer-timeout</c>), which no interface tells; without it the documented 15 seconds are assumed.</summary>
    public TimeSpan? PeerTimeout { get; init; }

    /// <summary>A token sent as <c>Authorization: Bearer</c>.</summary>
    public Secret? BearerToken { get; init; }

    /// <summary>The name for basic authentication.</summary>
    public string? User { get; init; }

    /// <summary>The password for basic authentication.</summary>
    public Secret? Password { get; init; }

    /// <summary>The path of a PEM file with the private authority that signed the server's certificate.</summary>
    public string? Ca { get; init; }
}
