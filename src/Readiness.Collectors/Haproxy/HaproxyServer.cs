using Readiness.Core.Facts;

namespace Readiness.Collectors.Haproxy;

/// <summary>A server of a backend: what HAProxy sees of it, and how it checks it.</summary>
[FactRecord("haproxy.server")]
public sealed partial record HaproxyServer
{
    /// <summary>Its name in the configuration.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is, as <c>host:port</c> or the path of a socket; absent while its name is not resolved.</summary>
    public Fact<string> Address { get; init; }

    /// <summary>The site of that address; absent when no site has it, as for one on the proxy's own machine.</summary>
    public Fact<string> Site { get; init; }

    /// <summary>Its state in HAProxy's words: <c>UP</c>, <c>UP 2/3</c>, <c>DOWN</c>, <c>MAINT (resolution)</c>, <c>no check</c>.</summary>
    public Fact<string> Status { get; init; }

    /// <summary>The same in one word: of a server that is going up or down, what it still is. <c>unchecked</c> takes users whether it lives or not; <c>stopping</c> takes only those that it has.</summary>
    [AllowedValues("up", "down", "maintenance", "drain", "stopping", "unchecked")]
    public Fact<string> State { get; init; }

    /// <summary>Whether it takes users now, or would when its turn comes: up, in rotation, with a weight. Not collected for one that nothing checks.</summary>
    public Fact<bool> Serves { get; init; }

    /// <summary>Whether it takes users only once no other is left (<c>backup</c>).</summary>
    public Fact<bool> Backup { get; init; }

    /// <summary>Whether its health is checked, by a check of its own or of a server that it tracks.</summary>
    public Fact<bool> Checked { get; init; }

    /// <summary>How deep the check looks: <c>connection</c> sees only that a port is open, <c>application</c> an answer. Absent without a check; not collected when the last result does not show it and no configuration is read.</summary>
    [AllowedValues("connection", "tls", "application")]
    public Fact<string> CheckLayer { get; init; }

    /// <summary>The code of the last check: <c>L7OK</c>, <c>L4CON</c>, <c>L7TOUT</c>; absent when there was none.</summary>
    public Fact<string> CheckStatus { get; init; }

    /// <summary>Whether a check was under way when asked, so that the code is the one before it.</summary>
    public Fact<bool> CheckRunning { get; init; }

    /// <summary>Its share of users; 0 takes none.</summary>
    public Fact<long> Weight { get; init; }

    /// <summary>How long ago it last went up or down.</summary>
    public Fact<TimeSpan> LastChange { get; init; }

    /// <summary>The time between two checks (<c>inter</c>), from the configuration.</summary>
    public Fact<TimeSpan> Inter { get; init; }

    /// <summary>The time between two checks while it is going up or down (<c>fastinter</c>, else <c>inter</c>), from the configuration.</summary>
    public Fact<TimeSpan> FastInter { get; init; }

    /// <summary>The time between two checks while it is down (<c>downinter</c>, else <c>inter</c>), from the configuration.</summary>
    public Fact<TimeSpan> DownInter { get; init; }

    /// <summary>How many failing checks in a row take it down.</summary>
    public Fact<long> Fall { get; init; }

    /// <summary>How many good checks in a row bring it back.</summary>
    public Fact<long> Rise { get; init; }

    /// <summary>How long a check waits for the connection to a host that does not answer: with <c>timeout check</c> the smaller of <c>timeout connect</c> and <c>inter</c>, else <c>inter</c>.</summary>
    public Fact<TimeSpan> ConnectTimeout { get; init; }

    /// <summary>How long a check waits for the answer of a host that has taken the connection: <c>timeout check</c>, else what <c>inter</c> leaves.</summary>
    public Fact<TimeSpan> AnswerTimeout { get; init; }

    /// <summary>The host name under which the configuration names it; absent for an address.</summary>
    public Fact<string> HostName { get; init; }

    /// <summary>Whether HAProxy does not start or reload while its name does not resolve: a host name without <c>none</c> or an address in <c>init-addr</c>.</summary>
    public Fact<bool> NeedsDnsToStart { get; init; }
}
