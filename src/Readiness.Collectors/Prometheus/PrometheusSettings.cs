using Readiness.Core.Settings;

namespace Readiness.Collectors.Prometheus;

/// <summary>A Prometheus server, asked through its HTTP API.</summary>
[Settings("prometheus")]
public sealed partial record PrometheusSettings
{
    /// <summary>Where the server listens, with its route prefix when it has one: <c>http://10.10.0.9:9090</c>.</summary>
    public required string Url { get; init; }

    /// <summary>A token sent as <c>Authorization: Bearer</c>; Prometheus itself knows none, a proxy before it may.</summary>
    public Secret? BearerToken { get; init; }

    /// <summary>The name for basic authentication.</summary>
    public string? User { get; init; }

    /// <summary>The password for basic authentication.</summary>
    public Secret? Password { get; init; }

    /// <summary>The path of a PEM file with the private authority that signed the server's certificate.</summary>
    public string? Ca { get; init; }
}
