using Readiness.Core.Settings;

namespace Readiness.Collectors.Dns;

/// <summary>A name, as resolvers answer it.</summary>
[Settings("dns")]
public sealed partial record DnsSettings
{
    /// <summary>The name that clients ask for.</summary>
    public required string Name { get; init; }

    /// <summary>The type of record.</summary>
    public DnsRecordType Type { get; init; } = DnsRecordType.A;

    /// <summary>The resolvers to ask, as <c>ip</c> or <c>ip:port</c>; those of this machine when left out.</summary>
    public IReadOnlyList<string> Servers { get; init; } = [];
}
