using Readiness.Core.Settings;

namespace Readiness.Collectors.Keepalived;

/// <summary>A Keepalived on the node that takes a virtual address over: its configuration, and what it says of itself when it is asked for a dump.</summary>
[Settings("keepalived")]
public sealed partial record KeepalivedSettings
{
    /// <summary>Paths of its configuration file and of all files that it includes.</summary>
    public required IReadOnlyList<string> Config { get; init; }

    /// <summary>Paths of dumps (<c>kill -$(keepalived --signum=DATA) PID</c> writes /tmp/keepalived.data): this node's first, then those of its peers.</summary>
    public IReadOnlyList<string> Data { get; init; } = [];

    /// <summary>The VRRP instance that leads users. Left out, the only one.</summary>
    public string? Instance { get; init; }
}
