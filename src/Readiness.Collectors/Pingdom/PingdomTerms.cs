using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Pingdom;

/// <summary>What the time from the loss to Pingdom's notification is made of.</summary>
internal static class PingdomTerms
{
    private const string TimeoutSource = "Pingdom's documentation: a test without an answer fails after 30 seconds";

    private const string ConfirmationSource = "Pingdom's documentation: a failed test is repeated from another place; counted as one interval between tests each";

    private static readonly Fact<TimeSpan> Nothing = Fact<TimeSpan>.Present(TimeSpan.Zero);

    private static readonly Fact<TimeSpan> TestTimeout = Fact<TimeSpan>.Present(TimeSpan.FromSeconds(30));

    public static IReadOnlyList<TimeTerm> Of(PingdomFacts check, Plan plan)
    {
        var resolution = check.Resolution;
        var confirmations = Times(resolution, check.Confirmations);
        return
        [
            TimeTerm.Of("wait for the next test", Nothing, resolution.Map(length => length / 2), resolution),
            // A dark site answers nothing; a refused connection fails at once.
            TimeTerm.Of("timeout of a test", Nothing, TestTimeout, TestTimeout) with { Assumed = Fact<string>.Present(TimeoutSource) },
            TimeTerm.Of("confirmation from other places", Nothing, confirmations.Map(length => length / 2), confirmations) with { Assumed = Fact<string>.Present(ConfirmationSource) },
            TimeTerm.Of(
                "tests that must find it down",
                Times(resolution, check.NotifiesAfter.Map(count => Math.Max(0, count - 1))),
                Times(resolution, check.NotifiesAfter),
                Times(resolution, check.NotifiesAfter)),
            DeclaredTime.Term(plan, AssumptionNames.Notification, "delivery of the notification"),
        ];
    }

    private static Fact<TimeSpan> Times(Fact<TimeSpan> length, Fact<long> count) => count.IsPresent
        ? length.Map(one => one * count.Value)
        : count.Map(_ => TimeSpan.Zero);
}
