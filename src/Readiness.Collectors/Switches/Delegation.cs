using Readiness.Collectors.Aws.Route53Record;
using Readiness.Collectors.Dns;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Switches;

/// <summary>Whether the name servers that resolvers are led to are those of the zone that will be changed.</summary>
internal static class Delegation
{
    /// <summary>The name servers that resolvers find; absent when the plan has no <c>dns</c> component of the record's name, or the zone is private.</summary>
    public static FactList<string> Servers(SwitchStep step, AwsRoute53RecordFacts record, StepContext context)
    {
        if (record.PrivateZone.ValueOr(false) || ResolverOf(step, context.Plan) is not { } resolver) return FactList<string>.Absent(record.PrivateZone.From);
        if (record.PrivateZone.IsNotCollected) return FactList<string>.Missing(record.PrivateZone.Why);
        var servers = context.Collected.Of<DnsFacts>(resolver)?.NameServers ?? FactList<string>.Missing(NotCollected.NotRequested);
        return servers.IsAbsent
            ? FactList<string>.Missing(new NotCollected(NotCollectedReason.Unsupported, $"the resolvers of {resolver} name no name servers for its zone"))
            : servers;
    }

    /// <summary>Whether they are the zone's own; absent when there is nothing to compare.</summary>
    public static Fact<bool> Holds(FactList<string> servers, AwsRoute53RecordFacts record)
    {
        if (servers.IsAbsent || record.NameServers.IsAbsent) return Fact<bool>.Absent(servers.From);
        if (servers.IsNotCollected) return Fact<bool>.Missing(servers.Why);
        if (record.NameServers.IsNotCollected) return Fact<bool>.Missing(record.NameServers.Why);
        return Fact<bool>.Present(Plain(servers).SetEquals(Plain(record.NameServers)), servers.From);
    }

    /// <summary>The component that shows where resolvers are led for the record that a step changes; null when the plan has none.</summary>
    public static string? ResolverOf(SwitchStep step, Plan plan) => plan.FindComponent(step.Change ?? step.By)?.Settings is AwsRoute53RecordSettings record
        ? plan.Components.FirstOrDefault(component => component.Settings is DnsSettings dns && DnsName.Plain(dns.Name) == DnsName.Plain(record.Name))?.Name
        : null;

    private static HashSet<string> Plain(FactList<string> servers) => [.. servers.Items.Select(DnsName.Plain)];
}
