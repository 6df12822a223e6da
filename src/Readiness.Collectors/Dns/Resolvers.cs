using System.Diagnostics.CodeAnalysis;
using System.Net;
using DnsClient;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Dns;

/// <summary>The resolvers to ask.</summary>
internal static class Resolvers
{
    private const int Port = 53;

    private const int Most = 16;

    /// <summary>Those that the settings name, else this machine's.</summary>
    public static bool TryFind(DnsSettings settings, [NotNullWhen(true)] out IReadOnlyList<IPEndPoint>? servers, [NotNullWhen(false)] out NotCollected? why)
    {
        servers = null;
        why = null;
        var found = new List<IPEndPoint>();
        foreach (var text in settings.Servers)
        {
            if (!IPEndPoint.TryParse(text, out var server))
            {
                why = new NotCollected(NotCollectedReason.Failed, $"{text} is not the address of a resolver: write an IP address, with a port if it is not 53");
                return false;
            }

            found.Add(server.Port == 0 ? new IPEndPoint(server.Address, Port) : server);
        }

        if (settings.Servers.Count == 0) found.AddRange(OfThisMachine());
        servers = [.. found.Distinct().Take(Most)];
        why = servers.Count == 0 ? new NotCollected(NotCollectedReason.Failed, "this machine has no resolver configured; name one under servers") : null;
        return why is null;
    }

    private static IEnumerable<IPEndPoint> OfThisMachine() =>
        from server in NameServer.ResolveNameServers(skipIPv6SiteLocal: true, fallbackToGooglePublicDns: false)
        where IPAddress.TryParse(server.Address, out _)
        select new IPEndPoint(IPAddress.Parse(server.Address), server.Port);
}
