using Readiness.Collectors.Placement;
using Readiness.Collectors.Signals;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;

namespace Readiness.Collectors.Heartbeat;

/// <summary>What a heartbeat means as a signal: its silence is what is told, so that the receiver, and whoever judges, must survive.</summary>
[StepDeriver("signal", "heartbeat")]
internal sealed class HeartbeatSignal : IStepDeriver<SignalFacts>
{
    private const string Unbounded = "missing beats do not give the signal, so no interval bounds its delay";

    public IReadOnlyList<FactsRead> Reads { get; } =
    [
        new(
            "heartbeat", "source", "address", "site", "hosted", "reachable", "known", "lastBeat", "age", "status", "channels", "notifies", "every", "lostAfter", "evaluatedEvery", "query", "expires",
            "timeout", "onError", "onAbsence"),
    ];

    public SignalFacts Derive(StepContext context)
    {
        var beat = (HeartbeatFacts)context.Facts;
        if (context.Component.Settings is not HeartbeatSettings settings)
            return SignalFactsOf.Nothing(context, new NotCollected(NotCollectedReason.Failed, "the component has no settings of a heartbeat"));

        var isGateway = settings.Source == HeartbeatSource.Pushgateway;
        var (fires, trouble) = isGateway ? AtGateway(beat) : AtHealthchecks(beat);
        var terms = HeartbeatTerms.Of(beat, context.Plan);
        return new SignalFacts
        {
            Name = context.Step.Name,
            Kind = context.Component.Kind,
            // Healthchecks judges by itself; at a gateway somebody else does, where the plan says.
            Site = isGateway ? PlacedSite.Claimed(context.Component) : Fact<string>.Absent(),
            Query = beat.Query,
            Sources = FactList<SignalSource>.Present([Receiver(beat, context, fires, trouble)]),
            Relays = FactList<SignalRelay>.Present([]),
            Targets = FactList<SignalTarget>.Present([Agent(beat, settings, context)]),
            Selected = beat.Known.Map(known => known ? 1L : 0L),
            FiresNow = isGateway ? OverdueNow(beat) : beat.Status.Map(status => status == "down"),
            FiresOnAbsence = isGateway ? SilenceReadings.Fires(beat.OnAbsence, "the plan does not say what the judge makes of a receiver that does not know the beat (on-absence)") : fires,
            FiresOnDown = fires,
            FiresOnSilence = isGateway
                ? SilenceReadings.Fires(beat.OnError, "the plan does not say what the judge makes of a receiver that does not answer (on-error)")
                : Fact<bool>.Present(false),
            DetectsAtBest = TermTotals.WhenGiven(fires, TermTotals.Best(terms), Unbounded),
            DetectsAtWorst = TermTotals.WhenGiven(fires, TermTotals.Worst(terms), Unbounded),
            Terms = FactList<TimeTerm>.Present(terms),
            SilenceTerms = HeartbeatTerms.BySilence(beat),
        };
    }

    // What was pushed keeps its value for ever: without a look at its age the beats may stay away unnoticed.
    private static (Fact<bool> Fires, Fact<string> Trouble) AtGateway(HeartbeatFacts beat) => beat.Expires switch
    {
        { IsAbsent: true } => (Fact<bool>.Present(true), Fact<string>.Absent()),
        { IsPresent: true, Value: false } => (Fact<bool>.Present(false), Fact<string>.Present("what was pushed never expires, and the query does not look at its age")),
        { IsPresent: true } => (Fact<bool>.Present(true), Fact<string>.Absent()),
        _ => (beat.Expires, Fact<string>.Missing(beat.Expires.Why)),
    };

    private static (Fact<bool> Fires, Fact<string> Trouble) AtHealthchecks(HeartbeatFacts beat)
    {
        if (beat.Known is { IsPresent: true, Value: false }) return No("the receiver does not know the check");
        if (!beat.Status.IsPresent) return beat.Status.IsNotCollected ? Unknown(beat.Status.Why) : No("the receiver says nothing of the check");
        if (beat.Status.Value == "paused") return No("the check is paused and tells nobody anything");
        if (beat.Status.Value == "new") return No("the check never had a beat, and does not miss what never came");
        if (beat.Channels is { IsPresent: true, Value: 0 }) return No("the check notifies nobody");
        return beat.Channels.IsNotCollected && !beat.Notifies.IsPresent ? Unknown(beat.Channels.Why) : (Fact<bool>.Present(true, beat.Status.From), Fact<string>.Absent());

        (Fact<bool>, Fact<string>) No(string why) => (Fact<bool>.Present(false, beat.Status.From), Fact<string>.Present(why, beat.Status.From));

        static (Fact<bool>, Fact<string>) Unknown(NotCollected why) => (Fact<bool>.Missing(why), Fact<string>.Missing(why));
    }

    private static SignalSource Receiver(HeartbeatFacts beat, StepContext context, Fact<bool> fires, Fact<string> trouble) => new()
    {
        Name = context.Component.Name,
        Address = beat.Address.ValueOr(context.Component.Name)!,
        Site = beat.Hosted.ValueOr(false) ? Fact<string>.Absent() : PlacedSite.Of(context.Component, beat.Site, $"the receiver at {beat.Address}"),
        Answers = beat.Reachable,
        FiresOnDown = fires,
        Trouble = trouble,
    };

    private static SignalTarget Agent(HeartbeatFacts beat, HeartbeatSettings settings, StepContext context) => new()
    {
        Name = settings.Instance ?? settings.Beat,
        Site = WatchedSite.Named(settings.Watches, context),
        Up = beat.Age.IsAbsent ? Fact<bool>.Present(false, beat.Age.From)
            : beat.LostAfter.IsPresent ? beat.Age.Map(age => age <= beat.LostAfter.Value)
            : Fact<bool>.Missing(beat.LostAfter.IsNotCollected ? beat.LostAfter.Why : new NotCollected(NotCollectedReason.Undeclared, "nobody says after how long a beat counts as lost")),
    };

    private static Fact<bool> OverdueNow(HeartbeatFacts beat)
    {
        if (beat.Expires is { IsPresent: true, Value: false } or { IsNotCollected: true })
            return Fact<bool>.Missing(NotCollectedReason.Unsupported, "the query judges what was pushed, and what it answers now was not asked");
        if (beat.Known is { IsPresent: true, Value: false })
            return SilenceReadings.Fires(beat.OnAbsence, "the receiver does not know the beat, and the plan does not say what the judge makes of that (on-absence)");
        return beat.LostAfter.IsPresent ? beat.Age.Map(age => age > beat.LostAfter.Value)
            : Fact<bool>.Missing(beat.LostAfter.IsNotCollected ? beat.LostAfter.Why : new NotCollected(NotCollectedReason.Undeclared, "the plan does not say the time between two beats (every)"));
    }
}
