using Readiness.Core.Settings;

namespace Readiness.Collectors.Etcd;

/// <summary>An etcd cluster, asked at each of its members.</summary>
[Settings("etcd")]
public sealed partial record EtcdSettings
{
    /// <summary>The client URL of every member: <c>https://10.10.0.21:2379</c>. A member is asked for its state at its own; one that is not listed is known from the others only.</summary>
    public required IReadOnlyList<string> Endpoints { get; init; }

    /// <summary>The path of a PEM file with the private authority that signed the members' certificates.</summary>
    public string? Ca { get; init; }

    /// <summary>The path of a PEM file with our client certificate, where the members ask for one.</summary>
    public string? Cert { get; init; }

    /// <summary>The path of a PEM file with the key of that certificate; the certificate's own file when left out.</summary>
    public string? Key { get; init; }

    /// <summary>The user, where authentication is enabled.</summary>
    public string? User { get; init; }

    /// <summary>The user's password.</summary>
    public Secret? Password { get; init; }

    /// <summary>The members' <c>--election-timeout</c>, which no interface tells; etcd's default of 1 s is assumed when left out.</summary>
    [SettingRange("1ms")]
    public TimeSpan? ElectionTimeout { get; init; }
}
