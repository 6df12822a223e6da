using System.Net;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Haproxy.Configuration;

/// <summary>What a configuration says of one server.</summary>
internal sealed class ConfiguredServer(string name, ConfigWord address, ServerParameters parameters, ConfiguredProxy proxy, Provenance? from)
{
    // HAProxy's own defaults.
    private static readonly TimeSpan DefaultInter = TimeSpan.FromSeconds(2);
    private const long DefaultFall = 3;
    private const long DefaultRise = 2;
    private const long DefaultWeight = 1;

    public string Name => name;

    /// <summary>As written, without the family before it: <c>10.10.0.21:80</c>, <c>app.example.com:80</c>, <c>/run/app.sock</c>.</summary>
    public Fact<string> Address => address.HasVariable
        ? Fact<string>.Missing(NotCollectedReason.Unsupported, $"the address of {name} depends on a variable of HAProxy's environment")
        : Fact<string>.Present(Bare(address.Text), from);

    /// <summary>Absent for an address or a socket.</summary>
    public Fact<string> HostName => !Address.IsPresent ? Address
        : IsName(Host(Address.Value)) ? Address.Map(Host)
        : Fact<string>.Absent(from);

    public bool Backup => parameters.Has("backup");

    public bool Disabled => parameters.Has("disabled");

    public bool Checked => parameters.Has("check") || parameters.Has("track");

    public string Layer => parameters.Has("check-ssl") && proxy.Layer == "connection" ? "tls" : proxy.Layer;

    public Fact<TimeSpan> Inter => Or(parameters.Time("inter", from), Fact<TimeSpan>.Present(DefaultInter, from));

    public Fact<TimeSpan> FastInter => Or(parameters.Time("fastinter", from), Inter);

    public Fact<TimeSpan> DownInter => Or(parameters.Time("downinter", from), Inter);

    public Fact<long> Fall => Or(parameters.Number("fall", from), Fact<long>.Present(DefaultFall, from));

    public Fact<long> Rise => Or(parameters.Number("rise", from), Fact<long>.Present(DefaultRise, from));

    public Fact<long> Weight => Or(parameters.Number("weight", from), Fact<long>.Present(DefaultWeight, from));

    /// <summary>For the connection: without <c>timeout check</c> the whole check has <c>inter</c>, with it the smaller of that and <c>timeout connect</c>.</summary>
    public Fact<TimeSpan> ConnectTimeout => proxy.CheckTimeout.IsNotCollected ? proxy.CheckTimeout
        : proxy.CheckTimeout.IsAbsent || proxy.ConnectTimeout.IsAbsent ? Inter
        : !proxy.ConnectTimeout.IsPresent ? proxy.ConnectTimeout
        : Inter.Map(inter => inter < proxy.ConnectTimeout.Value ? inter : proxy.ConnectTimeout.Value);

    /// <summary>For the answer, once connected.</summary>
    public Fact<TimeSpan> AnswerTimeout => Or(proxy.CheckTimeout, Inter);

    /// <summary>The server whose state it takes over, as <c>server</c> or <c>backend/server</c>; absent when it has a check of its own, or none.</summary>
    public Fact<string> Tracks => parameters.Text("track", from);

    /// <summary>The section in which it stands.</summary>
    public ConfiguredProxy Proxy => proxy;

    public Fact<bool> NeedsDnsToStart
    {
        get
        {
            if (HostName.IsNotCollected) return Fact<bool>.Missing(HostName.Why);
            if (HostName.IsAbsent) return Fact<bool>.Present(false, from);
            var methods = parameters.Text("init-addr", from);
            return methods.IsNotCollected
                ? Fact<bool>.Missing(methods.Why)
                : Fact<bool>.Present(!methods.ValueOr("last,libc")!.Split(',').Any(method => method == "none" || IPAddress.TryParse(method, out _)), from);
        }
    }

    /// <summary>The host of an address, which may have a port.</summary>
    public static string Host(string address)
    {
        if (address.StartsWith('[')) return address[1..Math.Max(1, address.IndexOf(']', StringComparison.Ordinal))];
        var colon = address.LastIndexOf(':');
        // More than one colon without brackets: an IPv6 address, whose last part is the port.
        return colon < 0 ? address : address[..colon];
    }

    private static string Bare(string text)
    {
        foreach (var family in new[] { "ipv4@", "ipv6@", "tcp4@", "tcp6@", "tcp@", "unix@", "abns@", "abnsz@" })
            if (text.StartsWith(family, StringComparison.Ordinal))
                return text[family.Length..];
        return text;
    }

    private static bool IsName(string host) => host.Length > 0 && !host.StartsWith('/') && host != "*" && !IPAddress.TryParse(host, out _);

    private static Fact<T> Or<T>(Fact<T> given, Fact<T> otherwise) => given.IsAbsent ? otherwise : given;
}
