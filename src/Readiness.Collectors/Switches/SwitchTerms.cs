using Readiness.Collectors.Aws.Route53Record;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Switches;

/// <summary>What the time until a switch has its effect is made of.</summary>
internal static class SwitchTerms
{
    // The service's FAQ and developer guide give 60 seconds as what changes generally take; no interface tells the true figure beforehand.
    private const string PropagationSource = "Amazon Route 53 documentation: changes generally propagate within 60 seconds";

    private static readonly AssumedTime Propagation = new(TimeSpan.Zero, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(60));

    public static FactList<TimeTerm> Of(Plan plan, string actor, AwsRoute53RecordFacts record) => FactList<TimeTerm>.Present(
    [
        DeclaredTime.Term(plan, AssumptionNames.SwitchAction, $"{actor}'s own action"),
        DeclaredTime.Term(plan, AssumptionNames.DnsPropagation, "propagation of the change", Propagation, PropagationSource),
        TtlOf(record),
    ]);

    /// <summary>What the time until a cluster takes writes is made of; where a data path leads to it, its promotion counts there.</summary>
    public static FactList<TimeTerm> OfCluster(Plan plan, string actor, string cluster) => FactList<TimeTerm>.Present(
    [
        DeclaredTime.Term(plan, AssumptionNames.SwitchAction, $"{actor}'s own action"),
        .. plan.Chain.Steps.OfType<PathStep>().Any(path => path.To == cluster) ? Array.Empty<TimeTerm>() : [DeclaredTime.Term(plan, AssumptionNames.Promotion, $"promotion of {cluster}")],
    ]);

    // A client that asked just before the change keeps its answer for the whole TTL; the last of them counts.
    public static TimeTerm TtlOf(AwsRoute53RecordFacts record) => TimeTerm.Of("TTL of the record", Fact<TimeSpan>.Present(TimeSpan.Zero), Ttl(record), Ttl(record));

    private static Fact<TimeSpan> Ttl(AwsRoute53RecordFacts record) => record.Ttl.IsAbsent
        ? Fact<TimeSpan>.Missing(NotCollectedReason.Unsupported, "the record is an alias: how long answers are kept, its target decides")
        : record.Ttl;
}
