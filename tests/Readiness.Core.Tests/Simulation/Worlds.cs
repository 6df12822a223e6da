using System.Net;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Evaluation;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Facts.Subjects;
using Readiness.Core.Plans;
using Readiness.Core.Rules;
using Readiness.Core.Simulation;
using Readiness.Core.Simulation.Fixes;
using Readiness.Core.Simulation.Losses;
using Readiness.Core.Simulation.Runs;

namespace Readiness.Core.Tests.Simulation;

/// <summary>An estate whose failover works, of which each test breaks what it is about.</summary>
internal sealed record Worlds
{
    public const string Primary = "primary";
    public const string Standby = "standby";
    public const string StandbyZone = "standby-a";
    public const string Office = "office";

    private static readonly SourceSpan Nowhere = new SourceText("plan", "").SpanAt(0);

    public static readonly Loss PrimaryLost = Loss.OfSite(new Site(Primary, Nowhere));

    public SignalFacts Signal { get; init; } = new()
    {
        Name = "watcher",
        Kind = "failover-monitor",
        Site = At(Standby),
        Sources = Of(Source("inside", Primary), Source("outside", Office)),
        Relays = Of<SignalRelay>(),
        Targets = Of(new SignalTarget { Name = "10.1.0.5:9100", Site = At(Primary), Up = Yes }),
        FiresNow = No,
        FiresOnAbsence = Yes,
        FiresOnDown = Yes,
        FiresOnSilence = No,
        Terms = Of(Term("scrape interval", 0, 5, 10), Term("confirmations", 20, 20, 20)),
        SilenceTerms = Of(Term("confirmations", 20, 20, 20), Term("timeout of a question", 0, 5, 5)),
    };

    public QuorumFacts Quorum { get; init; } = new()
    {
        Name = "voters",
        Kind = "etcd",
        Voters = Of(Voter("a", Primary), Voter("b", Standby), Voter("c", Office)),
        HasLeader = Yes,
        Leader = At("b"),
        Channels = FactList<QuorumChannel>.Absent(),
        Terms = Of(Term("election", 0, 1, 3)),
    };

    public SwitchFacts Switch { get; init; } = new()
    {
        Name = "actor→record",
        By = "actor",
        Change = "record",
        Site = At(Standby),
        Instance = Fact<SwitchInstance>.Absent(),
        Permitted = Yes,
        TargetExists = Yes,
        To = Of("10.2.0.9"),
        Delegated = Fact<bool>.Absent(),
        DeniedBecause = Fact<string>.Absent(),
        LastError = Fact<string>.Absent(),
        Destinations = FactList<SwitchDestination>.Absent(),
        Terms = Of(Term("propagation", 0, 60, 60), Term("TTL of the record", 0, 30, 30)),
    };

    public StartFacts Start { get; init; } = new()
    {
        Name = "service",
        Kind = "http-service",
        Site = At(Standby),
        Serves = Yes,
        Trouble = Fact<string>.Absent(),
        // What does not serve cannot be started: tests of what can say so.
        Startable = No,
        Obstacle = Fact<string>.Absent(),
        CertificateValid = Fact<bool>.Absent(),
        Terms = FactList<TimeTerm>.Absent(),
    };

    public PathFacts Path { get; init; } = new()
    {
        Name = "orders→orders-dr",
        Kind = "mysql",
        Rpo = Fact<TimeSpan>.Present(TimeSpan.FromMinutes(5)),
        Running = Yes,
        Trouble = Fact<string>.Absent(),
        Age = Seconds(2),
        AgeBelievable = Yes,
        CopySite = At(Standby),
        SourceSite = At(Primary),
        CopyWritable = No,
        Terms = Of(Term("lag", 2, 2, 2), Term("a connection cut without a word", 0, 0, 60)),
        PromotionTerms = Of(Term("promotion", 10, 30, 120)),
    };

    public Objectives Objectives { get; init; } = new(TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(5));

    /// <summary>Where components are that are not told by their steps.</summary>
    public IReadOnlyDictionary<string, Placement> Places { get; init; } = new Dictionary<string, Placement> { ["orders"] = Placement.Claimed(Primary) };

    public IReadOnlyList<Component> Components { get; init; } =
    [
        Component("watcher"), Component("inside"), Component("outside"), Component("voters"), Component("actor"), Component("record"), Component("service"),
        Component("orders"), Component("orders-dr"),
    ];

    public IReadOnlyList<Site> Sites { get; init; } =
    [
        new(Primary, Nowhere) { Role = SiteRole.Primary, Networks = [IPNetwork.Parse("10.1.0.0/16")] },
        new(Standby, Nowhere) { Role = SiteRole.Standby, Networks = [IPNetwork.Parse("10.2.0.0/16")] },
        new(StandbyZone, Nowhere) { Parent = Standby },
        new(Office, Nowhere) { Networks = [IPNetwork.Parse("10.3.0.0/16")] },
    ];

    public static Fact<bool> Yes => Fact<bool>.Present(true);

    public static Fact<bool> No => Fact<bool>.Present(false);

    public static Fact<string> At(string site) => Fact<string>.Present(site);

    public static Fact<TimeSpan> Seconds(int seconds) => Fact<TimeSpan>.Present(TimeSpan.FromSeconds(seconds));

    public static FactList<T> Of<T>(params T[] items) => FactList<T>.Present(items);

    public static TimeTerm Term(string name, int best, int expected, int worst) => TimeTerm.Of(name, Seconds(best), Seconds(expected), Seconds(worst));

    public static SignalSource Source(string name, string site) => new() { Name = name, Address = name, Site = At(site), Answers = Yes, FiresOnDown = Yes, Trouble = Fact<string>.Absent() };

    public static QuorumVoter Voter(string name, string site) => new() { Name = name, Site = At(site), Healthy = Yes };

    public static SwitchDestination Destination(string name, string site) => new() { Name = name, Address = name, Site = At(site), Serves = Yes, LeftWhenLost = Yes };

    public static Component Component(string name, params string[] needs) => new(name, "any", Nowhere) { Needs = needs };

    public static Loss Lose(params string[] sites) => new(string.Join('+', sites), sites, [], []);

    public static Loss LoseComponent(params string[] components) => new(string.Join('+', components), [], components, []);

    public Chain Chain => new(
    [
        new ChainPhase(Phase.Detect, [new SignalStep("watcher", Nowhere)], 1),
        new ChainPhase(Phase.Decide, [new QuorumStep("voters", Nowhere)], 1),
        new ChainPhase(Phase.Switch, [new SwitchStep("actor", "record", ["10.2.0.9"], Nowhere)], 1),
        new ChainPhase(Phase.Start, [new StartStep("service", Nowhere)], 1),
        new ChainPhase(Phase.Data, [new PathStep("orders", "orders-dr", null, null, Nowhere)], 1),
    ]);

    public Plan Plan => new()
    {
        Name = "estate",
        Source = new SourceText("plan", ""),
        Objectives = Objectives,
        Sites = Sites,
        Components = Components,
        Chain = Chain,
        Scenarios = [new Scenario("primary-lost", [Primary], [], Nowhere)],
    };

    public Estate Estate => new(
        Plan,
        new Dictionary<SubjectIdentity, StepState>
        {
            [new SubjectIdentity("signal", "watcher")] = new(Signal, null),
            [new SubjectIdentity("quorum", "voters")] = new(Quorum, null),
            [new SubjectIdentity("switch", "actor→record")] = new(Switch, null),
            [new SubjectIdentity("start", "service")] = new(Start, null),
            [new SubjectIdentity("path", "orders→orders-dr")] = new(Path, null),
        },
        Places);

    /// <summary>What these rules would mend.</summary>
    public IReadOnlyList<CandidateFix> Fixes(Loss? loss, params IReadOnlyList<Rule> rules)
    {
        var collected = new CollectedFacts();
        foreach (var component in Components) collected.Set(new CollectedComponent(component.Name, component.Kind, new ComponentFacts { Name = component.Name, Kind = component.Kind }, TimeSpan.Zero));
        IReadOnlyList<(string Subject, IFactRecord Facts)> steps = [("signal", Signal), ("quorum", Quorum), ("switch", Switch), ("start", Start), ("path", Path)];
        var kinds = new KindCatalogue([], [.. steps.Select(step => new StepDeriver(step.Subject, "any", _ => step.Facts, null))]);
        return new FixFinder(Plan, kinds, collected, rules, DateTimeOffset.UnixEpoch).Find(loss ?? PrimaryLost);
    }

    public LossRun Run(Loss? loss = null) => Simulator.Run(Estate, loss ?? PrimaryLost);

    /// <summary>One phase of a run, which has one step.</summary>
    public PhaseRun Of(Phase phase, Loss? loss = null) => Run(loss).Phases.Single(run => run.Phase == phase);
}
