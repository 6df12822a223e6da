using System.Net;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Aws.Route53Record.Failover;

/// <summary>The two record sets between which Route 53 chooses by a health check: it answers with the secondary while the primary's check fails.</summary>
internal sealed class FailoverPair
{
    private FailoverPair(FactList<RecordSetFacts> sets)
    {
        Sets = sets;
        Primary = Part("PRIMARY");
        Secondary = Part("SECONDARY");
        Check = Primary is { IsPresent: true, Value: var primary } ? primary.HealthCheck : Primary.Map<HealthCheckFacts>(_ => null!);
    }

    public FactList<RecordSetFacts> Sets { get; }

    /// <summary>The record set of the primary; absent when the record has no failover routing.</summary>
    public Fact<RecordSetFacts> Primary { get; }

    /// <summary>The record set of the standby; absent when there is none to fall back on.</summary>
    public Fact<RecordSetFacts> Secondary { get; }

    /// <summary>The check that decides; absent when the primary has none, and then is answered for ever.</summary>
    public Fact<HealthCheckFacts> Check { get; }

    /// <summary>Whether the primary is left when its endpoint is gone. A check that is switched off counts as healthy, an inverted one as healthy just when its endpoint is gone.</summary>
    public Fact<bool> LeavesPrimary => Check switch
    {
        { IsPresent: true, Value: var check } when check.Type.IsAbsent => Fact<bool>.Present(false, check.Type.From),
        { IsPresent: true, Value: var check } => check.Disabled.IsPresent ? check.Inverted.Map(inverted => !inverted && !check.Disabled.Value) : check.Disabled,
        { IsAbsent: true } when Primary is { IsPresent: true, Value.EvaluatesTargetHealth: { IsPresent: true, Value: true } } =>
            Fact<bool>.Missing(NotCollectedReason.Unsupported, "the primary is an alias that follows the health of its target, which is not read"),
        { IsAbsent: true } => Fact<bool>.Present(false, Check.From),
        _ => Fact<bool>.Missing(Check.Why),
    };

    public static FailoverPair Of(StepContext context) => new(((AwsRoute53RecordFacts)context.Facts).RecordSets);

    /// <summary>Where a set leads: its values, or the target of its alias; empty when there is no such set.</summary>
    public static IReadOnlyList<string> Leads(Fact<RecordSetFacts> set) => set is not { IsPresent: true, Value: var one } ? []
        : one.AliasTarget.IsPresent ? [one.AliasTarget.Value]
        : one.Values;

    /// <summary>The site that holds an address; absent for a name, and for an address that no site has.</summary>
    public static Fact<string> SiteOf(string host, SiteTree sites, Provenance? from) =>
        IPAddress.TryParse(host, out var address) && sites.SiteOf(address) is { } site ? Fact<string>.Present(site.Name, from) : Fact<string>.Absent(from);

    private Fact<RecordSetFacts> Part(string part)
    {
        if (Sets.IsNotCollected) return Fact<RecordSetFacts>.Missing(Sets.Why);
        if (Sets.Items.FirstOrDefault(set => set.Failover.ValueOr(null) == part) is { } found) return Fact<RecordSetFacts>.Present(found, Sets.From);
        return Sets.Incomplete is { } cut ? Fact<RecordSetFacts>.Missing(cut) : Fact<RecordSetFacts>.Absent(Sets.From);
    }
}
