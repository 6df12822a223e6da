using Readiness.Collectors.Tests.Transport;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Tests.Pingdom;

public sealed class PingdomCollectorTests
{
    [Fact]
    public async Task Collect_CheckByName_TellsItsState()
    {
        var facts = await new PingdomStub().CollectAsync();

        Assert.Equal((85975, "payments", "http", "127.10.0.80", "primary"), (facts.Id.Value, facts.CheckName.Value, facts.Type.Value, facts.Target.Value, facts.TargetSite.Value));
        Assert.Equal(("up", false, 60, 2, 3), (facts.Status.Value, facts.Paused.Value, facts.Resolution.Value.TotalSeconds, facts.NotifiesAfter.Value, facts.Recipients.Value));
        // Tested at 10:29:00, by the server's clock of 10:30:00.
        Assert.Equal(60, facts.Age.Value.TotalSeconds);
        Assert.Empty(facts.Maintenance.Items);
    }

    [Fact]
    public async Task Collect_CheckByNumber_AsksForItAlone()
    {
        await using var server = new PingdomStub(before: 10).Start();

        Assert.True((await PingdomStub.CollectAsync(server, "85975")).Known.Value);
        Assert.Equal(["/api/3.1/checks/85975", "/api/3.1/maintenance"], server.Requests.Select(request => request.Target).Order());
    }

    [Theory]
    [InlineData(999)]
    [InlineData(1_000)]
    [InlineData(2_500)]
    public async Task Collect_CheckOnALaterPage_IsFound(int before) => Assert.True((await new PingdomStub(before).CollectAsync()).Known.Value);

    [Theory]
    [InlineData("misspelt")]
    [InlineData("7")]
    public async Task Collect_NoSuchCheck_IsNotKnown(string check)
    {
        var facts = await new PingdomStub(before: 3).CollectAsync(check);

        Assert.False(facts.Known.Value);
        Assert.True(facts.Reachable.Value && facts.Status.IsNotCollected);
    }

    [Fact]
    public async Task Collect_SeveralOfTheName_AsksForTheNumber() =>
        Assert.Contains("number", (await new PingdomStub(before: 2).CollectAsync("other")).Known.Why.Detail, StringComparison.Ordinal);

    [Fact]
    public async Task Collect_Refused_SaysWhatPingdomSays()
    {
        var facts = await new PingdomStub { Instead = PingdomStub.Error(403, "Forbidden", "Invalid token") }.CollectAsync();

        Assert.Equal(NotCollectedReason.AccessDenied, facts.Known.Why.Reason);
        Assert.Contains("Invalid token", facts.Known.Why.Detail, StringComparison.Ordinal);
        Assert.True(facts.Reachable.Value);
    }

    [Fact]
    public async Task Collect_AskedToSlowDownForLong_IsThrottled() => Assert.Equal(
        NotCollectedReason.Throttled,
        (await new PingdomStub { Instead = PingdomStub.Error(429, "Too Many Requests", "limit", ("Retry-After", "3600")) }.CollectAsync()).Known.Why.Reason);

    [Fact]
    public async Task Collect_ThrottledOnce_AsksAgain()
    {
        var refused = 0;
        await using var server = new LoopbackServer(_ => Interlocked.Increment(ref refused) == 1 ? PingdomStub.Error(429, "Too Many Requests", "limit", ("Retry-After", "0")) : LoopbackReply.Json("{\"checks\":[]}"));

        Assert.False((await PingdomStub.CollectAsync(server)).Known.Value);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Collect_CutShort_IsMalformed() => Assert.Equal(
        NotCollectedReason.Malformed, (await new PingdomStub { Instead = LoopbackReply.Json("{\"checks\":[") }.CollectAsync()).Known.Why.Reason);

    [Fact]
    public async Task Collect_NoRecipientsTold_IsUnknown() => Assert.True((await new PingdomStub { Details = PingdomStub.Check(recipients: "") }.CollectAsync()).Recipients.IsNotCollected);

    // The window began at 10:00 and ends at 11:00 of that day; it is 10:30.
    [Theory]
    [InlineData("85975", 1795341600, 1795345200, "none", 1, 0, true)]
    [InlineData("1", 1795341600, 1795345200, "none", 1, 0, false)]
    [InlineData("85975", 1795345200, 1795348800, "none", 1, 0, false)]
    [InlineData("85975", 1795255200, 1795258800, "none", 1, 0, false)]
    [InlineData("85975", 1795255200, 1795258800, "day", 1, 1798000000, true)]
    [InlineData("85975", 1795255200, 1795258800, "day", 2, 1798000000, false)]
    [InlineData("85975", 1794736800, 1794740400, "week", 1, 1798000000, true)]
    [InlineData("85975", 1794736800, 1794740400, "week", 1, 1795000000, false)]
    [InlineData("85975", 1792663200, 1792666800, "month", 1, 1798000000, true)]
    public async Task Collect_MaintenanceWindow_CountsWhenItHoldsNow(string check, long from, long to, string recurrence, int every, long until, bool holds)
    {
        var window = $$"""{"id":1,"description":"upgrade","from":{{from}},"to":{{to}},"recurrencetype":"{{recurrence}}","repeatevery":{{every}},"effectiveto":{{until}},"checks":{"uptime":[{{check}}],"tms":[]} }""";

        var facts = await new PingdomStub { Maintenance = window }.CollectAsync();

        Assert.Equal(holds ? ["upgrade"] : [], facts.Maintenance.Items);
    }
}
