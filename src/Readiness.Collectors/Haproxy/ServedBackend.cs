using System.Net;
using Readiness.Collectors.Haproxy.Configuration;
using Readiness.Collectors.Placement;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Haproxy;

/// <summary>The backend by which a proxy serves the users: the one that the plan names, else the only one with servers.</summary>
/// <param name="Found">Absent when there is none; not collected when nobody says which.</param>
/// <param name="Name">Its name, or that of the component where none is known.</param>
internal sealed record ServedBackend(Fact<HaproxyBackend> Found, string Name, StepContext Context)
{
    /// <summary>Its servers.</summary>
    public FactList<HaproxyServer> Servers => Found.IsPresent ? Found.Value.Servers
        : Found.IsAbsent ? FactList<HaproxyServer>.Absent(Found.From)
        : FactList<HaproxyServer>.Missing(Found.Why);

    /// <summary>Those that take users before the backups do.</summary>
    public IReadOnlyList<HaproxyServer> Active => [.. Servers.Items.Where(server => !server.Backup.ValueOr(false))];

    private HaproxyFacts Proxy => (HaproxyFacts)Context.Facts;

    /// <summary>The site of the proxy itself.</summary>
    public Fact<string> ProxySite => PlacedSite.Of(Context.Component, Proxy.Site, $"the address of {Context.Component.Name}");

    public static ServedBackend Of(StepContext context)
    {
        var facts = (HaproxyFacts)context.Facts;
        var settings = context.Component.Settings as HaproxySettings;
        if (facts.Backends.IsNotCollected) return new ServedBackend(Fact<HaproxyBackend>.Missing(facts.Backends.Why), settings?.Backend ?? context.Component.Name, context);
        if (settings?.Backend is { } named)
        {
            var found = facts.Backends.Items.FirstOrDefault(backend => backend.Name == named);
            return new ServedBackend(found is not null ? Fact<HaproxyBackend>.Present(found, facts.Backends.From) : Unseen(named, settings, facts), named, context);
        }

        var serving = facts.Backends.Items.Where(backend => backend.Servers.Items.Count > 0).ToList();
        return serving switch
        {
            [var only] => new ServedBackend(Fact<HaproxyBackend>.Present(only, facts.Backends.From), only.Name, context),
            [] => new ServedBackend(Fact<HaproxyBackend>.Absent(facts.Backends.From), context.Component.Name, context),
            _ => new ServedBackend(
                Fact<HaproxyBackend>.Missing(NotCollectedReason.Undeclared, $"which of its backends ({string.Join(", ", serving.Select(backend => backend.Name))}) serves the users only the plan can say: give {context.Component.Name} backend"),
                context.Component.Name,
                context),
        };
    }

    /// <summary>The site of a server; one on the proxy's own machine is where the proxy is.</summary>
    public Fact<string> SiteOf(HaproxyServer server) => server.Site.IsAbsent && server.Address.IsPresent && IsLocal(server.Address.Value)
        ? ProxySite
        : PlacedSite.Of(null, server.Site, $"the server {server.Name} at {server.Address}");

    private static bool IsLocal(string address) =>
        ConfiguredServer.Host(address) is var host && (host == "unix" || host.StartsWith('/') || (IPAddress.TryParse(host, out var parsed) && IPAddress.IsLoopback(parsed)));

    // A page can be set to show some backends only, and does not tell.
    private static Fact<HaproxyBackend> Unseen(string named, HaproxySettings settings, HaproxyFacts facts) => settings is { Stats: not null, Socket: null }
        ? Fact<HaproxyBackend>.Missing(NotCollectedReason.Unsupported, $"the statistics page shows no backend {named}: there is none, or 'stats scope' hides it")
        : Fact<HaproxyBackend>.Absent(facts.Backends.From);
}
