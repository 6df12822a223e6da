using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;
using Readiness.Core.Simulation.Losses;
using Readiness.Core.Simulation.Time;

namespace Readiness.Core.Simulation.Steps;

/// <summary>Detect: whether the watcher survives, whether something is left for it to ask, and whether that tells it.</summary>
internal static class SignalWalk
{
    public static StepRun Walk(Step step, SignalFacts signal, LostWorld world)
    {
        var (bySource, bySilence) = (BySource(signal, world), BySilence(signal, world));
        var (sourceParts, sourceTime) = TimedPart.AddUp(signal.Terms);
        var (silenceParts, silenceTime) = TimedPart.AddUp(signal.SilenceTerms);
        var takes = Quickest.Of([Weighed(bySource.Holds, sourceTime), Weighed(bySilence, silenceTime)], 1);
        var survives = new Requirement(
            Answers.Not(Answers.Any(world.TakesByName(signal.Name), world.TakesIfInside(signal.Site))),
            $"{signal.Name} itself is lost{At(signal.Site.ValueOr(null))}",
            RestsOn.Fact("signal.site", signal.Site));
        List<Requirement> requirements = [survives, Given(signal, bySource, bySilence, world), .. SignalRelays.Requirements(signal, source => Usable(source, world), world)];
        var run = StepWalk.Judge(step, requirements, takes, bySource.Holds != Answer.No ? sourceParts : bySilence != Answer.No ? silenceParts : []);
        return run with { Remarks = [.. Remarks(signal)] };
    }

    private static Requirement Given(SignalFacts signal, Requirement bySource, Answer bySilence, LostWorld world)
    {
        var holds = Answers.Any(bySource.Holds, bySilence);
        return bySource with
        {
            Holds = holds,
            Otherwise = Truth.Any(signal.Sources, source => Usable(source, world)) == Answer.No ? $"{bySource.Otherwise}, and it reads silence as health" : bySource.Otherwise,
            Rests = holds == Answer.Unknown || Truth.Of(signal.FiresOnSilence) != Answer.Yes ? [.. bySource.Rests, RestsOn.Fact("signal.firesOnSilence", signal.FiresOnSilence)] : bySource.Rests,
        };
    }

    /// <summary>A source is left, it sees what is lost, and the query has a result then.</summary>
    private static Requirement BySource(SignalFacts signal, LostWorld world)
    {
        var left = Truth.Any(signal.Sources, source => Usable(source, world));
        if (left != Answer.Yes) return new Requirement(left, SourcesGone(signal, world), [RestsOn.List("signal.sources", signal.Sources), .. signal.Sources.Items.SelectMany(OfSource)]);
        var watches = Watches(signal, world);
        if (watches != Answer.Yes)
            return new Requirement(watches, watches == Answer.No ? $"{signal.Name} watches nothing that is lost" : $"whether {signal.Name} watches what is lost, its targets do not tell", [RestsOn.List("signal.targets", signal.Targets), .. signal.Targets.Items.Select(target => RestsOn.Fact($"signal.targets[{target.Name}].site", target.Site))]);
        return Fires(signal, world);
    }

    // The query may have a result at a source that is lost and none at the one that is left.
    private static Requirement Fires(SignalFacts signal, LostWorld world)
    {
        var left = signal.Sources.Items.Where(source => Usable(source, world) != Answer.No).ToList();
        var holds = Answers.All(Truth.Of(signal.FiresOnDown), Truth.Any(signal.Sources, source => Answers.All(Usable(source, world), Truth.Of(source.FiresOnDown))));
        var trouble = left.Select(source => source.Trouble.ValueOr(null)).OfType<string>().FirstOrDefault();
        return new Requirement(
            holds,
            trouble ?? $"the query of {signal.Name} has no result even when what it watches is reported down",
            [RestsOn.Fact("signal.firesOnDown", signal.FiresOnDown), .. left.Select(source => RestsOn.Fact($"signal.sources[{source.Name}].firesOnDown", source.FiresOnDown))]);
    }

    // A source that does not answer is a result where the watcher takes it for one, even while another source lives.
    private static Answer BySilence(SignalFacts signal, LostWorld world) =>
        Answers.All(Truth.Any(signal.Sources, source => Answers.Not(Usable(source, world))), Truth.Of(signal.FiresOnSilence));

    private static Answer Usable(SignalSource source, LostWorld world) => Answers.All(Answers.Not(Lost(source, world)), Truth.Of(source.Answers));

    private static Answer Lost(SignalSource source, LostWorld world) => Answers.Any(world.TakesByName(source.Name), world.TakesIfInside(source.Site));

    private static Answer Watches(SignalFacts signal, LostWorld world) =>
        Truth.Any(signal.Targets, target => Answers.Any(world.TakesPlace(target.Site), world.TakesAddress(target.Name)));

    private static string SourcesGone(SignalFacts signal, LostWorld world)
    {
        if (signal.Sources.Items.Count == 0) return $"{signal.Name} asks nothing";
        var lost = signal.Sources.Items.Where(source => Lost(source, world) == Answer.Yes).Select(source => source.Name).ToList();
        var silent = signal.Sources.Items.Where(source => Lost(source, world) != Answer.Yes).Select(source => source.Name).ToList();
        return silent.Count == 0 ? $"all that {signal.Name} asks is lost ({string.Join(", ", lost)})"
            : lost.Count == 0 ? $"nothing that {signal.Name} asks answers today ({string.Join(", ", silent)})"
            : $"of what {signal.Name} asks, {string.Join(", ", lost)} {(lost.Count == 1 ? "is" : "are")} lost and {string.Join(", ", silent)} {(silent.Count == 1 ? "does" : "do")} not answer today";
    }

    private static IEnumerable<RestsOn> OfSource(SignalSource source) =>
        [RestsOn.Fact($"signal.sources[{source.Name}].site", source.Site), RestsOn.Fact($"signal.sources[{source.Name}].answers", source.Answers)];

    private static IEnumerable<string> Remarks(SignalFacts signal)
    {
        if (signal.FiresNow.ValueOr(false)) yield return $"{signal.Name} gives its signal now, with everything healthy";
        if (signal.FiresOnAbsence is { IsPresent: true, Value: false }) yield return $"{signal.Name} stays silent when what it watches vanishes instead of being reported down";
    }

    private static Interval Weighed(Answer holds, Interval takes) => holds switch
    {
        Answer.Yes => takes,
        Answer.No => Interval.Never,
        _ => takes.WhenUncertain(),
    };

    private static string At(string? site) => site is null ? "" : $" with {site}";
}
