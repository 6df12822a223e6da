using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;

namespace Readiness.Core.Tests.Simulation.Laws;

/// <summary>One fact that was not collected.</summary>
internal sealed record Blindness(string Fact, Func<Worlds, Worlds> Of)
{
    private static readonly NotCollected Why = new(NotCollectedReason.Timeout, "it did not answer");

    public static IEnumerable<Blindness> All =>
    [
        Signal("site", facts => facts with { Site = Lost<string>() }),
        Signal("sources", facts => facts with { Sources = FactList<SignalSource>.Missing(Why) }),
        Signal("the rest of the sources", facts => facts with { Sources = facts.Sources.IsPresent ? FactList<SignalSource>.Present([.. facts.Sources.Items.SkipLast(1)], null, Why) : facts.Sources }),
        Signal("source.site", facts => facts with { Sources = First(facts.Sources, source => source with { Site = Lost<string>() }) }),
        Signal("source.firesOnDown", facts => facts with { Sources = First(facts.Sources, source => source with { FiresOnDown = Lost<bool>() }) }),
        Signal("relays", facts => facts with { Relays = FactList<SignalRelay>.Missing(Why) }),
        Signal("targets", facts => facts with { Targets = FactList<SignalTarget>.Missing(Why) }),
        Signal("firesOnDown", facts => facts with { FiresOnDown = Lost<bool>() }),
        Signal("firesOnSilence", facts => facts with { FiresOnSilence = Lost<bool>() }),
        Signal("terms", facts => facts with { Terms = FactList<TimeTerm>.Missing(Why) }),
        Signal("a term's worst", facts => facts with { Terms = WithoutWorst(facts.Terms) }),
        Quorum("voters", facts => facts with { Voters = FactList<QuorumVoter>.Missing(Why) }),
        Quorum("a voter's health", facts => facts with { Voters = First(facts.Voters, voter => voter with { Healthy = Lost<bool>() }) }),
        Quorum("hasLeader", facts => facts with { HasLeader = Lost<bool>() }),
        Quorum("leader", facts => facts with { Leader = Lost<string>() }),
        Quorum("channels", facts => facts with { Channels = FactList<QuorumChannel>.Missing(Why) }),
        Quorum("terms", facts => facts with { Terms = FactList<TimeTerm>.Missing(Why) }),
        Switch("site", facts => facts with { Site = Lost<string>() }),
        Switch("permitted", facts => facts with { Permitted = Lost<bool>() }),
        Switch("targetExists", facts => facts with { TargetExists = Lost<bool>() }),
        Switch("instance", facts => facts with { Instance = Lost<SwitchInstance>() }),
        Switch("to", facts => facts with { To = FactList<string>.Missing(Why) }),
        Switch("destinations", facts => facts with { Destinations = FactList<SwitchDestination>.Missing(Why) }),
        Switch("a destination's site", facts => facts with { Destinations = First(facts.Destinations, destination => destination with { Site = Lost<string>() }) }),
        Switch("a destination's health", facts => facts with { Destinations = First(facts.Destinations, destination => destination with { Serves = Lost<bool>(), LeftWhenLost = Lost<bool>() }) }),
        Switch("a term's worst", facts => facts with { Terms = WithoutWorst(facts.Terms) }),
        Start("site", facts => facts with { Site = Lost<string>() }),
        Start("serves", facts => facts with { Serves = Lost<bool>() }),
        Start("startable", facts => facts with { Startable = Lost<bool>() }),
        Start("a term's worst", facts => facts with { Terms = WithoutWorst(facts.Terms) }),
        Start("certificateValid", facts => facts with { CertificateValid = Lost<bool>() }),
        Start("terms", facts => facts with { Terms = FactList<TimeTerm>.Missing(Why) }),
        Path("running", facts => facts with { Running = Lost<bool>() }),
        Path("age", facts => facts with { Age = Lost<TimeSpan>() }),
        Path("ageBelievable", facts => facts with { AgeBelievable = Lost<bool>() }),
        Path("copySite", facts => facts with { CopySite = Lost<string>() }),
        Path("sourceSite", facts => facts with { SourceSite = Lost<string>() }),
        Path("terms", facts => facts with { Terms = FactList<TimeTerm>.Missing(Why) }),
        Path("a term's worst", facts => facts with { Terms = WithoutWorst(facts.Terms) }),
        Path("promotionTerms", facts => facts with { PromotionTerms = FactList<TimeTerm>.Missing(Why) }),
        new("where the data is", world => world with { Places = new Dictionary<string, Core.Simulation.Placement>() }),
    ];

    public override string ToString() => Fact;

    private static Fact<T> Lost<T>() => Fact<T>.Missing(Why);

    private static FactList<TimeTerm> WithoutWorst(FactList<TimeTerm> terms) => First(terms, term => term with { Worst = Lost<TimeSpan>() });

    // A list that was lost before stays lost: blindness never tells anything.
    private static FactList<T> First<T>(FactList<T> list, Func<T, T> blind) =>
        list.IsPresent ? FactList<T>.Present([.. list.Items.Take(1).Select(blind), .. list.Items.Skip(1)], list.From, list.Incomplete) : list;

    private static Blindness Signal(string fact, Func<SignalFacts, SignalFacts> blind) => new($"signal.{fact}", world => world with { Signal = blind(world.Signal) });

    private static Blindness Quorum(string fact, Func<QuorumFacts, QuorumFacts> blind) => new($"quorum.{fact}", world => world with { Quorum = blind(world.Quorum) });

    private static Blindness Switch(string fact, Func<SwitchFacts, SwitchFacts> blind) => new($"switch.{fact}", world => world with { Switch = blind(world.Switch) });

    private static Blindness Start(string fact, Func<StartFacts, StartFacts> blind) => new($"start.{fact}", world => world with { Start = blind(world.Start) });

    private static Blindness Path(string fact, Func<PathFacts, PathFacts> blind) => new($"path.{fact}", world => world with { Path = blind(world.Path) });
}
