using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Rules;
using Readiness.Core.Tests.Rules;

namespace Readiness.Core.Tests.Simulation.Fixes;

public sealed class FixFinderTests
{
    private static readonly Worlds World = new();

    [Fact]
    public void Find_FailingRule_SetsTheFact()
    {
        var facts = World.Switch with { Permitted = Worlds.No };
        var fix = Assert.Single((World with { Switch = facts }).Fixes(null, Rule("switch", "switch.permitted", "switch.permitted = true")));

        Assert.Equal(("path-stopped", "switch actor→record", "mend actor→record"), (fix.Rule, fix.Step.ToString(), fix.Text));
        var mended = (SwitchFacts)fix.Apply(facts);
        Assert.True(mended.Permitted.Value);
        Assert.Equal(("10.2.0.9", 2, facts.Site), (mended.To.Items.Single(), mended.Terms.Items.Count, mended.Site));
    }

    [Fact]
    public void Find_AddedSource_IsOutsideOfWhatIsLost()
    {
        var signal = World.Signal with { Sources = Worlds.Of(Worlds.Source("inside", Worlds.Primary)) };
        var rule = Rule("signal", "signal.sources.exists(s, !scenario.loses(s.site))", "signal.sources += source outside scenario.lostSites", "per: scenario");
        var added = ((SignalFacts)Assert.Single((World with { Signal = signal }).Fixes(null, rule)).Apply(signal)).Sources.Items[^1];

        Assert.Equal(("one more source", Worlds.Office, true), (added.Name, added.Site.Value, added.Answers.Value));
    }

    [Fact]
    public void Find_Move_ChoosesAThirdSiteBeforeTheStandby()
    {
        var start = World.Start with { Site = Worlds.At(Worlds.Primary) };
        var rule = Rule("start", "!scenario.loses(start.site)", "start.site = site outside scenario.lostSites", "per: scenario");

        Assert.Equal(Worlds.Office, ((StartFacts)Assert.Single((World with { Start = start }).Fixes(null, rule)).Apply(start)).Site.Value);
    }

    [Fact]
    public void Find_RuleWithItems_MendsOnlyTheItem()
    {
        var signal = World.Signal with { Sources = Worlds.Of(Worlds.Source("a", Worlds.Office) with { Answers = Worlds.No }, Worlds.Source("b", Worlds.Office) with { Answers = Worlds.No }) };
        var fixes = (World with { Signal = signal }).Fixes(null, Rule("signal", "source.answers", "source.answers = true", "each: source in signal.sources"));

        Assert.Equal(["a", "b"], fixes.Select(fix => fix.Item));
        Assert.Equal([false, true], ((SignalFacts)fixes[1].Apply(signal)).Sources.Items.Select(source => source.Answers.Value));
    }

    [Fact]
    public void Find_Limit_ReplacesTheParts()
    {
        var path = World.Path with { Terms = Worlds.Of(Worlds.Term("gap", 0, 1800, 1800)) };
        var rule = Rule("path", "path.age > duration('1h')", "path.terms at most path.rpo");
        var term = Assert.Single(((PathFacts)Assert.Single((World with { Path = path }).Fixes(null, rule)).Apply(path)).Terms.Items);

        Assert.Equal((TimeSpan.Zero, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5)), (term.Best.Value, term.Expected.Value, term.Worst.Value));
    }

    [Fact]
    public void Find_LimitOfOnePart_LeavesTheOthers()
    {
        var rule = Rule("switch", "switch.ttl < duration('1s')", """switch.terms["TTL of the record"] at most duration("10s")""");
        var change = World.Switch with { Ttl = Worlds.Seconds(30) };
        var terms = ((SwitchFacts)Assert.Single((World with { Switch = change }).Fixes(null, rule)).Apply(change)).Terms.Items;

        Assert.Equal([("propagation", 60), ("TTL of the record, as mended", 10)], terms.Select(term => (term.Name, (int)term.Worst.Value.TotalSeconds)));
    }

    [Fact]
    public void Find_RuleThatCannotTell_OffersNothing() => Assert.Empty(
        (World with { Switch = World.Switch with { Permitted = Fact<bool>.Missing(NotCollectedReason.AccessDenied, "refused") } })
            .Fixes(null, Rule("switch", "switch.permitted", "switch.permitted = true")));

    internal static Rule Rule(string subject, string expect, string effect, string extra = "limits: none") => RuleText.Read($$"""
        id: path-stopped
        title: It is broken
        phase: data
        severity: high
        why: It breaks.
        subject: {{subject}}
        {{extra}}
        expect: "{{expect}}"
        message: broken
        fix: { text: "mend {{{subject}}.name}", effect: '{{effect}}' }
        tests:
          - { name: a, given: { {{subject}}: { sample: x } }, outcome: fail }
          - { name: b, given: { {{subject}}: { sample: x } }, outcome: pass }
          - { name: c, given: { {{subject}}: { sample: x } }, outcome: unknown }
        """);
}
