using Readiness.Core.Settings;

namespace Readiness.Collectors.HttpService;

/// <summary>A service that must serve from the standby, probed at an address of the standby while asking for the name that users ask for.</summary>
[Settings("http-service")]
public sealed partial record HttpServiceSettings
{
    /// <summary>What is asked, at the standby's own address: <c>https://203.0.113.9/healthz</c>.</summary>
    public required string Probe { get; init; }

    /// <summary>The name that users ask for: sent as <c>Host</c> and in the TLS handshake; the probe's own host when left out.</summary>
    public string? Host { get; init; }

    /// <summary>The HTTP status of a service that serves.</summary>
    [SettingRange("100", "599")]
    public int ExpectStatus { get; init; } = 200;

    /// <summary>The path of a PEM file with the private authority that signed the certificate.</summary>
    public string? Ca { get; init; }
}
