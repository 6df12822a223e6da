using Readiness.Collectors.Placement;
using Readiness.Collectors.Signals;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;

namespace Readiness.Collectors.Pingdom;

/// <summary>What a check of Pingdom means as a signal: it looks from outside every site, so that no scenario loses it, and notifies by itself.</summary>
[StepDeriver("signal", "pingdom")]
internal sealed class PingdomSignal : IStepDeriver<SignalFacts>
{
    private const string Unbounded = "the check notifies nobody, so no interval bounds its delay";

    public IReadOnlyList<FactsRead> Reads { get; } =
    [
        new("pingdom", "reachable", "known", "target", "targetSite", "status", "paused", "resolution", "notifiesAfter", "recipients", "confirmations", "maintenance"),
    ];

    public SignalFacts Derive(StepContext context)
    {
        var check = (PingdomFacts)context.Facts;
        if (context.Component.Settings is not PingdomSettings settings)
            return SignalFactsOf.Nothing(context, new NotCollected(NotCollectedReason.Failed, "the component has no settings of a Pingdom check"));

        var (fires, trouble) = Judge(check);
        var terms = PingdomTerms.Of(check, context.Plan);
        return new SignalFacts
        {
            Name = context.Step.Name,
            Kind = context.Component.Kind,
            // It runs nowhere in the estate; a claim says where those are who are told.
            Site = context.Component.Site is { } claim ? Fact<string>.Present(claim) : Fact<string>.Absent(),
            Query = Fact<string>.Absent(),
            Sources = FactList<SignalSource>.Present(
            [
                new SignalSource
                {
                    Name = context.Component.Name,
                    Address = Uri.TryCreate(settings.Url, UriKind.Absolute, out var url) ? url.Authority : context.Component.Name,
                    Site = Fact<string>.Absent(),
                    Answers = check.Reachable,
                    FiresOnDown = fires,
                    Trouble = trouble,
                },
            ]),
            Relays = FactList<SignalRelay>.Present([]),
            Targets = Targets(check, settings, context),
            Selected = check.Known.Map(known => known ? 1L : 0L),
            FiresNow = check.Status.Map(status => status == "down"),
            // A name that resolves no more fails the test as well.
            FiresOnAbsence = fires,
            FiresOnDown = fires,
            FiresOnSilence = Fact<bool>.Present(false),
            DetectsAtBest = TermTotals.WhenGiven(fires, TermTotals.Best(terms), Unbounded),
            DetectsAtWorst = TermTotals.WhenGiven(fires, TermTotals.Worst(terms), Unbounded),
            Terms = FactList<TimeTerm>.Present(terms),
            SilenceTerms = FactList<TimeTerm>.Absent(),
        };
    }

    private static (Fact<bool> Fires, Fact<string> Trouble) Judge(PingdomFacts check)
    {
        if (check.Known is { IsPresent: true, Value: false }) return No("Pingdom does not know the check");
        if (check.Paused.ValueOr(false)) return No("the check is paused and notifies nobody");
        if (check.Recipients is { IsPresent: true, Value: 0 }) return No("the check notifies nobody");
        if (check.Maintenance.Items.Count > 0) return No($"the check is in maintenance ({check.Maintenance.Items[0]}) and notifies nobody");
        var open = new[] { Why(check.Known), Why(check.Paused), Why(check.Recipients), check.Maintenance.IsNotCollected ? check.Maintenance.Why : check.Maintenance.Incomplete }.FirstOrDefault(why => why is not null);
        return open is not null ? (Fact<bool>.Missing(open), Fact<string>.Missing(open)) : (Fact<bool>.Present(true, check.Status.From), Fact<string>.Absent(check.Status.From));

        (Fact<bool>, Fact<string>) No(string why) => (Fact<bool>.Present(false, check.Known.From), Fact<string>.Present(why, check.Known.From));

        static NotCollected? Why<T>(Fact<T> fact) => fact.IsNotCollected ? fact.Why : null;
    }

    private static FactList<SignalTarget> Targets(PingdomFacts check, PingdomSettings settings, StepContext context)
    {
        if (!check.Target.IsPresent) return FactList<SignalTarget>.Missing(check.Target.IsNotCollected ? check.Target.Why : NotCollected.NotRequested);
        return FactList<SignalTarget>.Present(
            [
                new SignalTarget
                {
                    Name = check.Target.Value,
                    Site = check.TargetSite.IsPresent ? check.TargetSite
                        : settings.Watches is { } watched ? WatchedSite.Named(watched, context)
                        : PlacedSite.Of(null, check.TargetSite, $"what {check.Target} resolves to"),
                    Up = check.Status.ValueOr("unknown") switch
                    {
                        "up" => Fact<bool>.Present(true, check.Status.From),
                        "down" or "unconfirmed_down" => Fact<bool>.Present(false, check.Status.From),
                        _ => Fact<bool>.Missing(NotCollectedReason.Unsupported, "Pingdom does not say whether the target is up"),
                    },
                },
            ],
            check.Target.From);
    }
}
