using Readiness.Collectors.Lsyncd;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Tests.Lsyncd;

public sealed class LsyncdAgeTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    // Delay 15 s, transfers of 4 s, nothing waits, the report an hour old.
    private static readonly LsyncdFacts Idle = new()
    {
        Syncs = FactList<LsyncdSync>.Present([Sync(15, delays: 0)]),
        StatusInterval = Seconds(10),
        Alive = Fact<bool>.Present(true),
        Reported = Fact<DateTimeOffset>.Present(Now.AddHours(-1)),
        LastStart = Fact<DateTimeOffset>.Present(Now.AddDays(-1)),
        LastSuccess = Fact<DateTimeOffset>.Present(Now.AddHours(-1)),
        LastSuccessStart = Fact<DateTimeOffset>.Present(Now.AddHours(-1).AddSeconds(-4)),
        PendingSince = Fact<DateTimeOffset>.Absent(),
        LastFailure = Fact<string>.Absent(),
        LastIncomplete = Fact<DateTimeOffset>.Absent(),
        RunTime = Seconds(4),
    };

    [Theory]
    // A transfer shorter than the delay: 15 + 4; a failed one and the wait after it: 19 + 4 + 15.
    [InlineData(15, 4, 4, 19, 38)]
    // A longer one: what changes just after it has begun waits for its end: 40 + 40; 80 + 40 + 15.
    [InlineData(15, 40, 40, 80, 135)]
    // Without a delay lsyncd still waits a second before it tries again: 3 + 3; 6 + 3 + 1.
    [InlineData(0, 3, 3, 6, 10)]
    public void Terms_DelayAndRun_AddUpByHand(int delay, int run, double best, double expected, double worst)
    {
        var facts = Idle with { Syncs = FactList<LsyncdSync>.Present([Sync(delay, 0)]), RunTime = Seconds(run) };
        var age = new LsyncdAge(facts);

        Assert.Equal((best, expected, worst), TermSums.Of(LsyncdTerms.Of(facts, age.Delay)));
        Assert.Equal((expected, worst), (age.Expected().Value.TotalSeconds, age.Worst().Value.TotalSeconds));
    }

    [Fact]
    public void Expected_NoTransferSeenAndNoneDeclared_IsUnknown() =>
        Assert.Equal("none", new LsyncdAge(Idle with { RunTime = Fact<TimeSpan>.Missing(NotCollectedReason.Undeclared, "none") }).Expected().Why.Detail);

    [Fact]
    public void Now_Idle_IsAtMostWhatTheStatusFileHoldsBack()
    {
        Assert.Equal(10, AgeOf(Idle));
        Assert.Equal(3, AgeOf(Idle with { Reported = Fact<DateTimeOffset>.Present(Now.AddSeconds(-3)) }));
    }

    [Fact]
    public void Now_TransferUnderWay_CountsFromTheDelayBeforeItBegan() =>
        Assert.Equal(20 + 15, AgeOf(Idle with { PendingSince = Fact<DateTimeOffset>.Present(Now.AddSeconds(-20)) }));

    [Fact]
    public void Now_ChangesWaitInAReportThatStandsStill_Grows() =>
        Assert.Equal(3600 + 15, AgeOf(Idle with { Syncs = FactList<LsyncdSync>.Present([Sync(15, delays: 2)]) }));

    [Fact]
    public void Now_TransferUnderWayWithoutALog_IsUnknown()
    {
        var lost = new NotCollected(NotCollectedReason.Undeclared, "no log");
        var facts = Idle with { Syncs = FactList<LsyncdSync>.Present([Sync(15, 2, active: 2)]), PendingSince = Fact<DateTimeOffset>.Missing(lost), LastSuccess = Fact<DateTimeOffset>.Missing(lost), LastStart = Fact<DateTimeOffset>.Missing(lost) };

        Assert.True(new LsyncdAge(facts).Now(Now).IsNotCollected);
    }

    [Fact]
    public void Now_LogAlone_IsTheDelayAfterASuccess() => Assert.Equal(15, AgeOf(Idle with { Reported = Fact<DateTimeOffset>.Missing(NotCollectedReason.Undeclared, "no status file") }));

    [Fact]
    public void Now_DeadWithAnEmptyQueue_CountsFromTheReport() => Assert.Equal(3600, AgeOf(Idle with { Alive = Fact<bool>.Present(false) }));

    [Fact]
    public void Now_DeadWithChangesLeft_CountsFromTheLastWholeCopy() =>
        Assert.Equal(3604, AgeOf(Idle with { Alive = Fact<bool>.Present(false), Syncs = FactList<LsyncdSync>.Present([Sync(15, delays: 1)]) }));

    [Fact]
    public void Now_ProcessThatCouldNotBeLookedFor_IsUnknown() =>
        Assert.True(new LsyncdAge(Idle with { Alive = Fact<bool>.Missing(NotCollectedReason.AccessDenied, "hidepid") }).Now(Now).IsNotCollected);

    [Fact]
    public void Trouble_TransferThatLeftFilesOut_IsOne() =>
        Assert.Contains("23", TroubleOf(Idle with { LastIncomplete = Fact<DateTimeOffset>.Present(Now) }).Value, StringComparison.Ordinal);

    [Fact]
    public void Trouble_ChangesThatWaitWithoutATransfer_IsOne() =>
        Assert.StartsWith("2 changes have waited for 1h", TroubleOf(Idle with { Syncs = FactList<LsyncdSync>.Present([Sync(15, delays: 2)]) }).Value, StringComparison.Ordinal);

    [Fact]
    public void Trouble_UnreadLog_IsUnknownOnlyWhileSomethingWaits()
    {
        var lost = Idle with { LastFailure = Fact<string>.Missing(NotCollectedReason.AccessDenied, "refused"), Reported = Fact<DateTimeOffset>.Present(Now) };

        Assert.True(TroubleOf(lost).IsAbsent);
        Assert.Equal("refused", TroubleOf(lost with { Syncs = FactList<LsyncdSync>.Present([Sync(15, delays: 1)]) }).Why.Detail);
    }

    [Fact]
    public void Trouble_ConfigurationThatIsAProgram_IsUnknown() =>
        Assert.Equal("a program", TroubleOf(Idle with { Syncs = FactList<LsyncdSync>.Present([Sync(15, 0)], null, new NotCollected(NotCollectedReason.Unsupported, "a program")) }).Why.Detail);

    private static Fact<string> TroubleOf(LsyncdFacts facts) => new LsyncdTrouble(facts, new LsyncdAge(facts)).Read(Now);

    private static double AgeOf(LsyncdFacts facts) => new LsyncdAge(facts).Now(Now).Value.TotalSeconds;

    private static LsyncdSync Sync(int delay, long delays, long active = 0) => new()
    {
        Delay = Seconds(delay),
        Delays = Fact<long>.Present(delays),
        Active = Fact<long>.Present(active),
        Starting = Fact<bool>.Present(false),
    };

    private static Fact<TimeSpan> Seconds(int seconds) => Fact<TimeSpan>.Present(TimeSpan.FromSeconds(seconds));
}
