using Readiness.Core.Evaluation;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Rules;
using Readiness.Core.Simulation;
using Readiness.Core.Simulation.Fixes;

namespace Readiness.Core.Tests.Simulation.Fixes;

public sealed class CounterfactualsTests
{
    private static readonly Worlds World = new();

    private static readonly CandidateFix Permit = Fix<SwitchFacts>("permit", "switch", "actor→record", facts => facts with { Permitted = Worlds.Yes });
    private static readonly CandidateFix Serve = Fix<StartFacts>("serve", "start", "service", facts => facts with { Serves = Worlds.Yes });
    private static readonly CandidateFix Hurry = Fix<PathFacts>("hurry", "path", "orders→orders-dr", facts => facts with { Terms = Worlds.Of(Worlds.Term("as mended", 0, 1, 1)) });
    private static readonly CandidateFix Paint = Fix<StartFacts>("paint", "start", "service", facts => facts with { CertificateEnds = Fact<DateTimeOffset>.Absent() });

    private static readonly Worlds TwiceBroken = World with
    {
        Switch = World.Switch with { Permitted = Worlds.No },
        Start = World.Start with { Serves = Worlds.No },
        Path = World.Path with { Terms = Worlds.Of(Worlds.Term("gap", 0, 3600, 3600)) },
    };

    [Fact]
    public void Of_TwoBrokenLinks_NeedsBothAndNothingElse()
    {
        var fixes = Of(TwiceBroken, Paint, Permit, Serve, Hurry);

        Assert.Equal(["permit", "serve"], Assert.Single(fixes.Working).Fixes.Select(fix => fix.Rule));
        Assert.Equal(["permit", "serve", "hurry"], Assert.Single(fixes.Succeeding).Fixes.Select(fix => fix.Rule));
        Assert.Equal(3, fixes.Tried);
    }

    [Fact]
    public void Of_SetThatWorks_ShowsTheRunThatItLeadsTo()
    {
        var working = Assert.Single(Of(TwiceBroken, Permit, Serve).Working);

        Assert.Equal(World.Run().Rto, working.Run.Rto);
        Assert.Equal(Answer.No, working.Run.Succeeds);
        Assert.Empty(Of(TwiceBroken, Permit, Serve).Succeeding);
    }

    [Fact]
    public void Of_TwoWaysOfMending_AreBothShown()
    {
        var other = Permit with { Rule = "other" };

        Assert.Equal(["permit", "other"], Of(World with { Switch = World.Switch with { Permitted = Worlds.No } }, Permit, other).Succeeding.Select(set => set.Fixes.Single().Rule));
    }

    [Fact]
    public void Of_FixThatOnlyHelpsWithAnother_IsFound()
    {
        // Behind the lost source the query cannot fire either: mending one alone changes nothing that shows.
        var blind = World with { Signal = World.Signal with { Sources = Worlds.Of(Worlds.Source("inside", Worlds.Primary)), FiresOnDown = Worlds.No } };
        var source = Fix<SignalFacts>("source", "signal", "watcher", facts => facts with { Sources = World.Signal.Sources });
        var query = Fix<SignalFacts>("query", "signal", "watcher", facts => facts with { FiresOnDown = Worlds.Yes });

        Assert.Equal(["query", "source"], Assert.Single(Of(blind, query, source).Succeeding).Fixes.Select(fix => fix.Rule));
    }

    [Fact]
    public void Of_WorkingFailover_NeedsNothing() => Assert.Equal((0, 0), (Of(World, Permit).Working.Count, Of(World, Permit).Tried));

    [Fact]
    public void Of_MoreThanFourNeeded_SaysThatItStopped()
    {
        var fixes = Enumerable.Range(0, 6).Select(i => Fix<StartFacts>($"part-{i}", "start", "service", facts => Mend(facts, i))).ToArray();
        var found = Of(World with { Start = World.Start with { Serves = Worlds.No, Trouble = Fact<string>.Present("xxxxxx") } }, fixes);

        Assert.Empty(found.Working);
        Assert.True(found.IsExhausted);
    }

    // Each takes one mark off; only without any it serves.
    private static StartFacts Mend(StartFacts facts, int index)
    {
        var trouble = facts.Trouble.Value.Remove(index, 1).Insert(index, ".");
        return facts with { Trouble = Fact<string>.Present(trouble), Serves = trouble == "......" ? Worlds.Yes : Worlds.No };
    }

    private static Counterfactuals Of(Worlds world, params CandidateFix[] fixes) => Counterfactuals.Of(world.Estate, Worlds.PrimaryLost, world.Run(), fixes, TestContext.Current.CancellationToken);

    private static CandidateFix Fix<TFacts>(string rule, string sort, string step, Func<TFacts, TFacts> apply)
        where TFacts : class, IFactRecord =>
        new(rule, Severity.High, new SubjectIdentity(sort, step), null, rule, []) { Apply = facts => apply((TFacts)facts) };
}
