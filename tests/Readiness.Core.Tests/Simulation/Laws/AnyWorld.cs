using FsCheck;
using FsCheck.Fluent;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Simulation.Losses;

namespace Readiness.Core.Tests.Simulation.Laws;

/// <summary>Any estate of which everything is known, whose phases each need any one step, and whose watcher watches the primary and takes silence for health.</summary>
/// <remarks>
/// What a signal watches and how it reads silence are held fast on purpose: a larger loss may well be noticed where a smaller one was not,
/// by a target that only the larger one takes, or by a source that falls silent.
/// </remarks>
internal static class AnyWorld
{
    private static readonly string[] Sites = [Worlds.Primary, Worlds.Standby, Worlds.StandbyZone, Worlds.Office];

    private static Gen<string> Site => Gen.Elements(Sites);

    private static Gen<Fact<string>> Place => Site.Select(Worlds.At);

    // Mostly in order: an estate of which everything is broken tells nothing.
    private static Gen<Fact<bool>> Usually => Gen.Frequency((5, Gen.Constant(Worlds.Yes)), (1, Gen.Constant(Worlds.No)));

    private static Gen<FactList<TimeTerm>> Terms =>
        from count in Gen.Choose(1, 3)
        from parts in Gen.Zip(Gen.Choose(0, 20), Gen.Choose(0, 60)).ArrayOf(count)
        select FactList<TimeTerm>.Present([.. parts.Select((part, i) => Worlds.Term($"part {i}", part.Item1, part.Item1 + (part.Item2 / 2), part.Item1 + part.Item2))]);

    private static Gen<SignalSource> Source =>
        from name in Gen.Elements("inside", "outside", "third")
        from site in Site
        from answers in Usually
        select Worlds.Source(name, site) with { Answers = answers };

    private static Gen<QuorumVoter> Voter =>
        from name in Gen.Elements("a", "b", "c", "d", "e")
        from site in Site
        from healthy in Usually
        select Worlds.Voter(name, site) with { Healthy = healthy };

    private static Gen<SwitchDestination> Destination =>
        from name in Gen.Elements("hk1", "aws1", "aws2")
        from site in Site
        from serves in Usually
        from left in Usually
        select Worlds.Destination(name, site) with { Serves = serves, LeftWhenLost = left };

    // Most actors lead users where the plan says.
    private static Gen<FactList<SwitchDestination>> Destinations => Gen.Frequency(
        (1, Gen.Constant(FactList<SwitchDestination>.Absent())),
        (1, Gen.Choose(1, 3).SelectMany(count => Destination.ArrayOf(count)).Select(chosen => FactList<SwitchDestination>.Present(chosen))));

    public static Gen<Worlds> Known =>
        from watcher in Place
        from sources in Gen.Choose(1, 3).SelectMany(count => Source.ArrayOf(count))
        from firesOnDown in Usually
        from detection in Terms
        from voters in Gen.Choose(1, 5).SelectMany(count => Voter.ArrayOf(count))
        from election in Terms
        from actor in Place
        from permitted in Usually
        from exists in Usually
        from destinations in Destinations
        from switching in Terms
        from service in Place
        from serves in Usually
        from startable in Usually
        from starting in Terms
        from copy in Place
        from origin in Place
        from running in Usually
        from believable in Usually
        from lag in Terms
        from promotion in Terms
        let known = new Worlds()
        select known with
        {
            Signal = known.Signal with { Site = watcher, Sources = FactList<SignalSource>.Present(sources), FiresOnDown = firesOnDown, Terms = detection },
            Quorum = known.Quorum with { Voters = FactList<QuorumVoter>.Present(voters), Terms = election },
            Switch = known.Switch with { Site = actor, Permitted = permitted, TargetExists = exists, Destinations = destinations, Terms = switching },
            Start = known.Start with { Site = service, Serves = serves, Startable = startable, Terms = serves.Value ? FactList<TimeTerm>.Absent() : starting },
            Path = known.Path with { CopySite = copy, SourceSite = origin, Running = running, AgeBelievable = believable, Terms = lag, PromotionTerms = promotion },
        };

    /// <summary>A loss that takes the primary.</summary>
    public static Gen<Loss> Loss =>
        from others in Gen.SubListOf(Sites.Except([Worlds.Primary]))
        select Worlds.Lose([Worlds.Primary, .. others]);

    public static void Check<T>(Gen<T> cases, Func<T, bool> law) => Prop.ForAll(cases.ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
