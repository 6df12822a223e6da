using Readiness.Collectors.Approval;
using Readiness.Collectors.HttpService;
using Readiness.Collectors.Tests.Quorums;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;
using Readiness.Core.Settings;

namespace Readiness.Collectors.Tests.Approval;

public sealed class ApprovalQuorumTests
{
    [Fact]
    public async Task Derive_DeclaredTimes_AreTheTerm() => Assert.Equal((60, 300, 900), TermSums.Of((await DeriveAsync(Times(1, 5, 15))).Terms));

    [Fact]
    public async Task Derive_NoBest_IsTheExpectedTime() => Assert.Equal((300, 300, 900), TermSums.Of((await DeriveAsync(Times(null, 5, 15))).Terms));

    [Fact]
    public async Task Derive_NoWorst_HasNoBound()
    {
        var term = Assert.Single((await DeriveAsync(Times(1, 5, null))).Terms.Items);

        Assert.Equal((TimeSpan.FromMinutes(5), NotCollectedReason.Undeclared), (term.Expected.Value, term.Worst.Why.Reason));
    }

    [Fact]
    public async Task Derive_TimesThatShrink_CountForNothing() => Assert.All((await DeriveAsync(Times(6, 5, 15))).Terms.Items, term => Assert.True(term.Worst.IsNotCollected));

    [Fact]
    public async Task Derive_Ways_LieWhereTheirAddressesShowElseAsClaimed()
    {
        var channels = (await DeriveAsync(Times(1, 5, 15))).Channels.Items;

        // The chat claims the office, and answers from the primary.
        Assert.Equal([("chat", "primary"), ("pager", "standby")], channels.Select(channel => (channel.Name, channel.Site.ValueOr(null)!)));
    }

    [Fact]
    public async Task Derive_PersonOfNoSite_IsBoundToNone()
    {
        Assert.True((await DeriveAsync(Times(1, 5, 15))).Voters.Items.Single().Site.IsAbsent);
        Assert.Equal("office", (await DeriveAsync(Times(1, 5, 15), site: "office")).Voters.Items.Single().Site.Value);
    }

    private static AnswerTimeSettings Times(int? best, int expected, int? worst) => new()
    {
        Best = best is { } least ? TimeSpan.FromMinutes(least) : null,
        Expected = TimeSpan.FromMinutes(expected),
        Worst = worst is { } most ? TimeSpan.FromMinutes(most) : null,
    };

    private static async Task<QuorumFacts> DeriveAsync(AnswerTimeSettings times, string? site = null)
    {
        var settings = new ApprovalSettings { AnswersWithin = times, ReachedBy = [new ComponentReference("chat"), new ComponentReference("pager")] };
        var person = new Component("on-call", "approval", ThreeSites.Nowhere) { Settings = settings, Site = site };
        var plan = new Plan
        {
            Name = "test",
            Source = new SourceText("plan.yaml", ""),
            Components = [person, new Component("chat", "http-service", ThreeSites.Nowhere) { Site = "office" }, new Component("pager", "http-service", ThreeSites.Nowhere) { Site = "standby" }],
        };
        var collected = new CollectedFacts();
        collected.Set(new CollectedComponent("chat", "http-service", new HttpServiceFacts { Site = Fact<string>.Present("primary") }, TimeSpan.Zero));
        collected.Set(new CollectedComponent("pager", "http-service", new HttpServiceFacts { Site = Fact<string>.Absent() }, TimeSpan.Zero));
        var facts = await new ApprovalCollector().CollectAsync(new CollectRequest<ApprovalSettings>("on-call", settings, [], null, ThreeSites.Tree), TestContext.Current.CancellationToken);
        return new ApprovalQuorum().Derive(new StepContext(new QuorumStep("on-call", ThreeSites.Nowhere), person, facts, plan, ThreeSites.Tree, collected, DateTimeOffset.UnixEpoch));
    }
}
