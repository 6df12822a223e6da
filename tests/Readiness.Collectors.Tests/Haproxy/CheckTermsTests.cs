using Readiness.Collectors.Haproxy;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Tests.Haproxy;

public sealed class CheckTermsTests
{
    private static readonly Fact<long> NoSpread = Fact<long>.Absent();

    // Best: the next check comes at once, and each of fall is refused. Expected: half an interval, and a dark host. Worst: a whole interval, and the longer of both timeouts.
    [Theory]
    [InlineData(2, 2, 3, 2, 2, 4, 1 + 4 + 6, 2 + 4 + 6)]
    [InlineData(2, 2, 3, 1, 5, 4, 1 + 4 + 3, 2 + 4 + 15)]
    [InlineData(2, 0.5, 3, 2, 2, 1, 1 + 1 + 6, 2 + 1 + 6)]
    [InlineData(10, 10, 1, 3, 5, 0, 5 + 0 + 3, 10 + 0 + 5)]
    [InlineData(5, 1, 2, 3, 1, 1, 2.5 + 1 + 6, 5 + 1 + 6)]
    public void Of_Server_AddsUpIntervalsAndTimeouts(double inter, double fast, int fall, double connect, double answer, double best, double expected, double worst) =>
        Assert.Equal((best, expected, worst), TermSums.Of(CheckTerms.Of([Server(inter, fast, fall, connect, answer)], NoSpread)));

    [Fact]
    public void Of_CheckOfThePort_HasNoAnswerToWaitFor() =>
        // A connection that is not taken runs into 1 s three times; the 5 s for an answer never begin.
        Assert.Equal((4, 8, 9), TermSums.Of(CheckTerms.Of([Server(2, 2, 3, 1, 5) with { CheckLayer = Fact<string>.Present("connection") }], NoSpread)));

    [Fact]
    public void Of_SeveralServers_LastsAsLongAsTheSlowest() =>
        Assert.Equal((4, 11, 12), TermSums.Of(CheckTerms.Of([Server(1, 1, 2, 1, 1), Server(2, 2, 3, 2, 2), Server(1, 1, 3, 1, 1)], NoSpread)));

    [Fact]
    public void Of_SpreadChecks_StretchesTheIntervals() =>
        // Half of the two intervals of 2 s between checks, either way, and of the one before the first: 4 − 2; 1 + 4 + 6; 3 + 6 + 6.
        Assert.Equal((2, 11, 15), TermSums.Of(CheckTerms.Of([Server(2, 2, 3, 2, 2)], Fact<long>.Present(50))));

    [Fact]
    public void Of_UnreadConfiguration_HasNoBounds()
    {
        var why = new NotCollected(NotCollectedReason.Undeclared, "give it config");
        var unread = Server(2, 2, 3, 2, 2) with { Inter = Fact<TimeSpan>.Missing(why), FastInter = Fact<TimeSpan>.Missing(why), ConnectTimeout = Fact<TimeSpan>.Missing(why), AnswerTimeout = Fact<TimeSpan>.Missing(why) };

        var terms = CheckTerms.Of([Server(2, 2, 3, 2, 2), unread], NoSpread);

        Assert.All(terms.Items, term => Assert.Equal(why, term.Worst.Why));
    }

    [Fact]
    public void Of_NoServerThatIsChecked_IsUnknown() => Assert.True(CheckTerms.Of([], NoSpread).IsNotCollected);

    // HAProxy 2.6.12 as it was watched, with inter 2s, fall 3, timeout check 2s, the state asked for about every 0.1 s (later by up to that much each):
    // a server that refuses, first seen failing at 2.11 s, was DOWN at 6.32 s; one that hangs, whose next check began at 1.01 s, was DOWN at 11.03 s.
    [Theory]
    [InlineData(2.11, 6.32, 0, 0.25)]
    [InlineData(1.01, 11.03, 2, 0.1)]
    public void Of_LossThatWasWatched_IsWhatWasSeen(double firstCheck, double down, double timeout, double tolerance)
    {
        var terms = CheckTerms.Of([Server(2, 2, 3, timeout, timeout)], NoSpread);
        var (_, _, worst) = TermSums.Of(terms);
        var wait = terms.Items[0].Worst.Value.TotalSeconds;

        Assert.Equal(worst - wait, down - firstCheck, tolerance);
        Assert.InRange(firstCheck, 0, wait + tolerance);
    }

    private static HaproxyServer Server(double inter, double fast, int fall, double connect, double answer) => new()
    {
        Name = "hk1",
        CheckLayer = Fact<string>.Present("application"),
        Inter = Seconds(inter),
        FastInter = Seconds(fast),
        Fall = Fact<long>.Present(fall),
        ConnectTimeout = Seconds(connect),
        AnswerTimeout = Seconds(answer),
    };

    private static Fact<TimeSpan> Seconds(double seconds) => Fact<TimeSpan>.Present(TimeSpan.FromSeconds(seconds));
}
