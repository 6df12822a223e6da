using FsCheck.Fluent;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Facts;
using Readiness.Core.Plans;
using Readiness.Core.Simulation;

namespace Readiness.Core.Tests.Simulation.Laws;

public sealed class SimulationLawsTests
{
    [Fact]
    public void Run_LosingMore_IsNeverBetter() => AnyWorld.Check(
        from world in AnyWorld.Known
        from loss in AnyWorld.Loss
        from more in AnyWorld.Loss
        select (world, loss, more),
        x => Order.IsNoBetter(x.world.Run(Core.Simulation.Losses.Loss.Of(x.loss, x.more)), x.world.Run(x.loss)));

    [Fact]
    public void Run_OneMoreSurvivingSource_IsNeverWorse() => AnyWorld.Check(
        from world in AnyWorld.Known
        from loss in AnyWorld.Loss
        select (world, loss),
        x =>
        {
            var more = x.world with { Signal = x.world.Signal with { Sources = Worlds.Of([.. x.world.Signal.Sources.Items, Worlds.Source("more", "elsewhere")]) } };
            return Order.IsNoBetter(x.world.Run(x.loss), more.Run(x.loss));
        });

    [Fact]
    public void Run_PermissionGranted_IsNeverWorse() => AnyWorld.Check(
        from world in AnyWorld.Known
        from loss in AnyWorld.Loss
        select (world, loss),
        x => Order.IsNoBetter(x.world.Run(x.loss), (x.world with { Switch = x.world.Switch with { Permitted = Worlds.Yes } }).Run(x.loss)));

    [Fact]
    public void Run_AnyFactLost_SaysNoMore() => AnyWorld.Check(
        from world in AnyWorld.Known
        from loss in AnyWorld.Loss
        from blind in Gen.Elements(Blindness.All.ToArray())
        select (world, loss, blind),
        x => Order.SaysNoMore(x.blind.Of(x.world).Run(x.loss), x.world.Run(x.loss)));

    [Fact]
    public void Run_TwoFactsLost_SaysNoMoreThanOne() => AnyWorld.Check(
        from world in AnyWorld.Known
        from loss in AnyWorld.Loss
        from one in Gen.Elements(Blindness.All.ToArray())
        from two in Gen.Elements(Blindness.All.ToArray())
        select (world, loss, one, two),
        x => Order.SaysNoMore(x.two.Of(x.one.Of(x.world)).Run(x.loss), x.one.Of(x.world).Run(x.loss)));

    [Fact]
    public void Run_OrderOfWhatWasCollected_DoesNotMatter() => AnyWorld.Check(
        from world in AnyWorld.Known
        from loss in AnyWorld.Loss
        from sources in Gen.Shuffle([.. world.Signal.Sources.Items])
        from voters in Gen.Shuffle([.. world.Quorum.Voters.Items])
        from sites in Gen.Shuffle([.. world.Sites])
        select (world, loss, sources, voters, sites),
        x =>
        {
            var shuffled = x.world with
            {
                Signal = x.world.Signal with { Sources = FactList<SignalSource>.Present(x.sources) },
                Quorum = x.world.Quorum with { Voters = FactList<QuorumVoter>.Present(x.voters) },
                Sites = x.sites,
            };
            var (one, other) = (x.world.Run(x.loss), shuffled.Run(x.loss));
            return Order.SaysNoMore(one, other) && Order.SaysNoMore(other, one);
        });

    // In a phase that needs all its steps, one more step can only delay; in one that needs two of them, the second slowest decides.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Run_OneMoreThatIsNeeded_IsNeverBetter(int need) => AnyWorld.Check(
        from world in AnyWorld.Known
        from second in AnyWorld.Known
        from third in AnyWorld.Known
        from loss in AnyWorld.Loss
        select (world, second, third, loss),
        x =>
        {
            var estate = ThreeSignals.Of(x.world, x.second, x.third, need);
            var stricter = ThreeSignals.Of(x.world, x.second, x.third, need + 1);
            return Order.IsNoBetter(Simulator.Run(stricter, x.loss), Simulator.Run(estate, x.loss));
        });

    [Fact]
    public void Run_NeedsMoreThanThereAre_NeverWorks() =>
        Assert.Equal(Answer.No, Simulator.Run(ThreeSignals.Of(new Worlds(), new Worlds(), new Worlds(), 4), Worlds.PrimaryLost).Phases.Single(run => run.Phase == Phase.Detect).Works);
}
