using Readiness.Collectors.Signals;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;

namespace Readiness.Collectors.Aws.Route53Record.Failover;

/// <summary>Route 53 as the one that notices the loss: the health check of the primary's record set fails.</summary>
/// <remarks>Its checkers ask from many regions, in none of the plan's sites: no scenario loses them.</remarks>
[StepDeriver("signal", "aws.route53.record")]
internal sealed class Route53Signal : IStepDeriver<SignalFacts>
{
    public IReadOnlyList<FactsRead> Reads { get; } = [new("aws.route53.record", "recordSets")];

    public SignalFacts Derive(StepContext context)
    {
        var pair = FailoverPair.Of(context);
        var check = pair.Check;
        var terms = HealthCheckTerms.Of(check);
        var fires = pair.LeavesPrimary;
        return new SignalFacts
        {
            Name = context.Step.Name,
            Kind = context.Component.Kind,
            Site = Fact<string>.Absent(),
            Query = check.Map(one => $"health check {one.Id} fails"),
            Sources = Sources(check, fires),
            Relays = FactList<SignalRelay>.Present([]),
            Targets = Targets(check, context),
            Selected = check.IsAbsent ? Fact<long>.Present(0, check.From) : check.Map(_ => 1L),
            FiresNow = check.IsAbsent ? Fact<bool>.Present(false, check.From) : check.IsPresent ? check.Value.Healthy.Map(healthy => !healthy) : Fact<bool>.Missing(check.Why),
            // An endpoint that has vanished answers no check either.
            FiresOnAbsence = fires,
            FiresOnDown = fires,
            FiresOnSilence = Fact<bool>.Present(false),
            DetectsAtBest = TermTotals.Best(terms),
            DetectsAtWorst = TermTotals.Worst(terms),
            Terms = terms,
            SilenceTerms = FactList<TimeTerm>.Absent(),
        };
    }

    private static FactList<SignalSource> Sources(Fact<HealthCheckFacts> check, Fact<bool> fires) => check switch
    {
        { IsPresent: true, Value: var one } => FactList<SignalSource>.Present(
            [new SignalSource { Name = $"checkers of {one.Id}", Address = "route53.amazonaws.com", Site = Fact<string>.Absent(), Answers = one.Healthy.Map(_ => true), FiresOnDown = fires, Trouble = Trouble(one) }],
            check.From),
        { IsAbsent: true } => FactList<SignalSource>.Present([], check.From),
        _ => FactList<SignalSource>.Missing(check.Why),
    };

    private static Fact<string> Trouble(HealthCheckFacts check) =>
        check.Type.IsAbsent ? Fact<string>.Present($"the health check {check.Id} does not exist", check.Type.From)
        : check.Disabled.ValueOr(false) ? Fact<string>.Present($"the health check {check.Id} is switched off and counts as healthy", check.Disabled.From)
        : check.Inverted.ValueOr(false) ? Fact<string>.Present($"the health check {check.Id} is inverted: it fails while its endpoint is well", check.Inverted.From)
        : Fact<string>.Absent();

    private static FactList<SignalTarget> Targets(Fact<HealthCheckFacts> check, StepContext context)
    {
        if (check.IsNotCollected) return FactList<SignalTarget>.Missing(check.Why);
        if (check.IsAbsent) return FactList<SignalTarget>.Present([], check.From);
        var target = check.Value.Target;
        if (target.IsNotCollected) return FactList<SignalTarget>.Missing(target.Why);
        if (target.IsAbsent) return FactList<SignalTarget>.Missing(new NotCollected(NotCollectedReason.Unsupported, $"the health check {check.Value.Id} asks no endpoint of its own"));
        var host = target.Value.Split('/')[0];
        var site = FailoverPair.SiteOf(host[(host.LastIndexOf(':') is >= 0 and var colon ? 0..colon : 0..host.Length)], context.Sites, target.From);
        return FactList<SignalTarget>.Present(
            [
                new SignalTarget
                {
                    Name = target.Value,
                    Site = site.IsPresent ? site : Fact<string>.Missing(NotCollectedReason.Undeclared, $"{target.Value}, which the health check asks, is the address of none of the sites"),
                    Up = check.Value.Healthy,
                },
            ],
            check.From);
    }
}
