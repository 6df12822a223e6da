using Readiness.Collectors.Switches;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Aws.Route53Record.Failover;

/// <summary>Route 53 as the one that leads users to the standby: it answers with the secondary record set while the primary's health check fails.</summary>
[StepDeriver("switch", "aws.route53.record")]
internal sealed class Route53Switch : IStepDeriver<SwitchFacts>
{
    // The service's documentation gives a figure for changes and none for states of health; that of changes bounds it.
    private const string PropagationSource = "Amazon Route 53 documentation: changes generally propagate within 60 seconds; it gives no figure for states of health";

    private static readonly AssumedTime Propagation = new(TimeSpan.Zero, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(60));

    public bool SteersByItself => true;

    public IReadOnlyList<FactsRead> Reads { get; } = [new("aws.route53.record", "recordSets", "ttl", "nameServers", "privateZone"), new("dns", "nameServers")];

    public IEnumerable<string> RestsOn(Step step, Plan plan) => Delegation.ResolverOf((SwitchStep)step, plan) is { } resolver ? [resolver] : [];

    public SwitchFacts Derive(StepContext context)
    {
        var step = (SwitchStep)context.Step;
        var record = (AwsRoute53RecordFacts)context.Facts;
        var pair = FailoverPair.Of(context);
        var servers = Delegation.Servers(step, record, context);
        // The name servers that decide are in none of the sites.
        return SelfSteering.Of(step, step.By, Fact<string>.Absent()) with
        {
            TargetExists = Exists(pair),
            Current = Of(pair, pair.Primary),
            To = FactList<string>.Present(step.To.Count > 0 ? step.To : FailoverPair.Leads(pair.Secondary)),
            Destinations = Destinations(pair, context),
            Ttl = record.Ttl,
            Delegated = Delegation.Holds(servers, record),
            DelegatedTo = servers,
            Terms = FactList<TimeTerm>.Present(
            [
                DeclaredTime.Term(context.Plan, AssumptionNames.DnsPropagation, "propagation of the state of health", Propagation, PropagationSource),
                SwitchTerms.TtlOf(record),
            ]),
        };
    }

    private static Fact<bool> Exists(FailoverPair pair) => pair switch
    {
        { Primary.IsNotCollected: true } => Fact<bool>.Missing(pair.Primary.Why),
        { Secondary.IsNotCollected: true } => Fact<bool>.Missing(pair.Secondary.Why),
        _ => Fact<bool>.Present(pair.Primary.IsPresent && pair.Secondary.IsPresent, pair.Sets.From),
    };

    private static FactList<string> Of(FailoverPair pair, Fact<RecordSetFacts> set) =>
        set.IsNotCollected ? FactList<string>.Missing(set.Why) : FactList<string>.Present(FailoverPair.Leads(set), pair.Sets.From);

    private static FactList<SwitchDestination> Destinations(FailoverPair pair, StepContext context)
    {
        if (pair.Primary.IsNotCollected) return FactList<SwitchDestination>.Missing(pair.Primary.Why);
        if (pair.Secondary.IsNotCollected) return FactList<SwitchDestination>.Missing(pair.Secondary.Why);
        return FactList<SwitchDestination>.Present(
            // The secondary is answered last, whatever its health: there is nothing behind it to turn to.
            [.. Leading(pair.Primary, pair.LeavesPrimary, context), .. Leading(pair.Secondary, Fact<bool>.Present(true), context)],
            pair.Sets.From);
    }

    private static IEnumerable<SwitchDestination> Leading(Fact<RecordSetFacts> set, Fact<bool> left, StepContext context) =>
        FailoverPair.Leads(set).Select(address => new SwitchDestination
        {
            Name = address,
            Address = address,
            Site = FailoverPair.SiteOf(address, context.Sites, set.From) is { IsPresent: true } site ? site
                : Fact<string>.Missing(NotCollectedReason.Undeclared, $"{address} is the address of none of the sites"),
            Serves = set.Value.HealthCheck switch
            {
                { IsPresent: true, Value: var check } => check.Healthy,
                { IsAbsent: true } => Fact<bool>.Present(true, set.From),
                var lost => Fact<bool>.Missing(lost.Why),
            },
            LeftWhenLost = left,
        });
}
