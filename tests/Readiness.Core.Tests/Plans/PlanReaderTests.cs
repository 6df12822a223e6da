using Readiness.Core.Diagnostics;
using Readiness.Core.Plans;

namespace Readiness.Core.Tests.Plans;

public sealed class PlanReaderTests
{
    [Fact]
    public void Read_WholePlan_HasEverything()
    {
        var plan = PlanText.Good(PlanText.Read(
            chain: """
            chain:
              data: [ { from: orders, to: orders-dr, rpo: 1m }, { by: assets } ]
              detect: { need: all, steps: [ { signal: monitor }, { signal: other } ] }
            """,
            components: PlanText.Components + "\n  assets: { kind: sync, objectives: { rpo: 30s } }\n  other: { kind: pingdom, id: 7 }\n",
            rest: "objectives: { rto: 10m, rpo: 5m }\nthresholds: { certificate-days: 30, slack: 1m30s }\nmax-snapshot-age: 24h\n"));

        Assert.Equal("t", plan.Name);
        Assert.Equal(new Objectives(TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(5)), plan.Objectives);
        Assert.Equal(["hk", "dr"], plan.Sites.Select(site => site.Name));
        Assert.Equal(SiteRole.Standby, plan.FindSite("dr")!.Role);
        Assert.Equal("10.10.0.0/16", Assert.Single(plan.FindSite("hk")!.Networks).ToString());
        Assert.Equal("dr", plan.FindComponent("monitor")!.Site);
        Assert.Equal(TimeSpan.FromSeconds(30), plan.FindComponent("assets")!.Objectives.Rpo);
        Assert.Null(plan.FindComponent("other")!.Settings);
        Assert.Equal([Phase.Detect, Phase.Data], plan.Chain.Phases.Select(phase => phase.Phase));
        Assert.Equal([2, 2], plan.Chain.Phases.Select(phase => phase.Need));
        Assert.Equal(["monitor", "other", "orders→orders-dr", "assets"], plan.Chain.Steps.Select(step => step.Name));
        Assert.Equal(["hk"], Assert.Single(plan.Scenarios).LostSites);
        Assert.Equal(30, plan.Thresholds["certificate-days"]);
        Assert.Equal(90, plan.Thresholds["slack"]);
        Assert.Equal(TimeSpan.FromDays(1), plan.MaxSnapshotAge);
    }

    [Fact]
    public void Read_StarterPlan_IsGood()
    {
        var reading = PlanText.ReadText(StarterPlan.Text);

        Assert.DoesNotContain(reading.Diagnostics, mistake => !mistake.Message.StartsWith("unknown key", StringComparison.Ordinal));
        Assert.All(StarterPlan.Text.Split('\n'), line => Assert.InRange(line.Length, 0, 110));
    }

    [Theory]
    [InlineData("objectives: { rto: 0s }", "0s", "'rto' in 'objectives' must be at least 1s, not 0s")]
    [InlineData("thresholds: { certificate-days: -3 }", "-3", "threshold 'certificate-days' must not be negative")]
    [InlineData("thresholds: { certificate-days: [3] }", "[3]", "threshold 'certificate-days' must be a number or a duration (write 30, 0.5 or 10m)")]
    public void Read_ValueThatCannotBeMeant_SaysWhereAndWhat(string rest, string at, string expected) => Assert.Equal(expected, PlanText.Mistake(PlanText.Read(rest: rest), at));

    [Fact]
    public void Read_NoLossOfDataAllowed_IsAnObjective() => Assert.Equal(TimeSpan.Zero, PlanText.Good(PlanText.Read(rest: "objectives: { rpo: 0s }")).Objectives.Rpo);

    [Fact]
    public void Read_EmptyMapping_NamesAllThatIsMissing() =>
        Assert.Equal(
            ["apiVersion", "kind", "metadata", "sites", "components", "chain", "scenarios"],
            PlanText.ReadText("{}").Diagnostics.Select(mistake => mistake.Message.Split('\'')[1]));

    [Theory]
    [InlineData("- a\n", "the plan must be a mapping of keys to values, not a list")]
    [InlineData("just text\n", "the plan must be a mapping of keys to values, not text")]
    public void Read_NoMapping_SaysWhatItMustBe(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(PlanText.ReadText(text).Diagnostics).Message);

    [Fact]
    public void Read_OtherVersionOrKind_SaysWhatToWrite()
    {
        var mistakes = PlanText.ReadText(StarterPlan.Text.Replace("readiness/v1", "readiness/v2", StringComparison.Ordinal).Replace("FailoverPlan", "Deployment", StringComparison.Ordinal)).Diagnostics;

        Assert.Equal("'apiVersion' is 'readiness/v2'; this program reads readiness/v1", mistakes[0].Message);
        Assert.Equal("write kind: FailoverPlan", mistakes[1].Hint);
    }

    [Fact]
    public void Read_ManyMistakes_AreAllReportedInOrder()
    {
        var reading = PlanText.Read(
            sites: "sites:\n  hk: { netwroks: [10.10.0.0/16] }\n  dr: { parent: nowhere }",
            components: "components:\n  monitor: { kind: failover-monitor, asks: monitring, every: 15, site: drr }\n  monitoring: { kind: promethues }",
            chain: "chain:\n  detct: []",
            scenarios: "scenarios:\n  lost: { lose: [hkk] }",
            rest: "objective: {}\nthresholds: { days: soon }");

        Assert.Equal(
            [
                "unknown key 'netwroks' in site 'hk' (did you mean networks?)",
                "there is no site 'nowhere' to be the parent of site 'dr' (known sites: dr, hk)",
                "'asks' in component 'monitor' names 'monitring', and there is no such component (did you mean monitoring?)",
                "'every' in component 'monitor': a duration needs a unit: 15s ()",
                "there is no site 'drr' (did you mean dr?)",
                "there is no kind 'promethues' (did you mean prometheus?)",
                "unknown key 'detct' in 'chain' (did you mean detect?)",
                "there is no site or component 'hkk' that could be lost (did you mean hk?)",
                "unknown key 'objective' in the plan (did you mean objectives?)",
                "threshold 'days' must be a number or a duration (write 30, 0.5 or 10m)",
            ],
            reading.Diagnostics.Select(mistake => $"{mistake.Message} ({mistake.Hint})"));
        Assert.Null(reading.Plan);
    }

    [Fact]
    public void Read_Mistake_RendersWithLineAndCaret() =>
        Assert.Equal(
            """
            plan.yaml:15:30: error: there is no site or component 'nowhere' that could be
                lost
              15 |   primary-lost: { lose: [hk, nowhere] }
                 |                              ^^^^^^^
              known names: dr, hk, monitor, monitoring, orders, orders-dr

            """,
            DiagnosticRenderer.Render(PlanText.Read(scenarios: "scenarios:\n  primary-lost: { lose: [hk, nowhere] }").Diagnostics[0]));
}
