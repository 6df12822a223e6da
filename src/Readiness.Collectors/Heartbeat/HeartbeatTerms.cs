using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Heartbeat;

/// <summary>What the time until missing beats give the signal is made of.</summary>
internal static class HeartbeatTerms
{
    private static readonly Fact<TimeSpan> Nothing = Fact<TimeSpan>.Present(TimeSpan.Zero);

    /// <summary>
    /// The loss comes somewhere between two beats, so that the first one to be missed is due within one period. From then on it takes what is left of the age at which the
    /// last beat counts as lost, and until somebody looks.
    /// </summary>
    public static IReadOnlyList<TimeTerm> Of(HeartbeatFacts beat, Plan plan)
    {
        var every = beat.Every.IsAbsent ? Undeclared("the time between two beats (every)") : beat.Every;
        var lostAfter = beat.LostAfter.IsAbsent ? every : beat.LostAfter;
        var rest = every.IsPresent ? lostAfter.Map(age => age > every.Value ? age - every.Value : TimeSpan.Zero) : every;
        List<TimeTerm> terms =
        [
            TimeTerm.Of("wait for the beat that is due", Nothing, every.Map(length => length / 2), every),
            TimeTerm.Always("until its absence counts", rest),
        ];
        if (IsGateway(beat)) terms.Add(Evaluation(beat));
        else terms.Add(DeclaredTime.Term(plan, AssumptionNames.Notification, "delivery of the notification"));
        return terms;
    }

    /// <summary>When the receiver does not answer: the judge's own question must run into its timeout.</summary>
    public static FactList<TimeTerm> BySilence(HeartbeatFacts beat)
    {
        if (!IsGateway(beat)) return FactList<TimeTerm>.Absent();
        var timeout = beat.Timeout.IsAbsent ? Undeclared("how long the judge waits for the receiver (timeout)") : beat.Timeout;
        return FactList<TimeTerm>.Present([Evaluation(beat), TimeTerm.Of("timeout of a question", Nothing, timeout, timeout)]);
    }

    private static TimeTerm Evaluation(HeartbeatFacts beat)
    {
        var interval = beat.EvaluatedEvery.IsAbsent ? Undeclared("how often the beats are judged (evaluated-every)") : beat.EvaluatedEvery;
        return TimeTerm.Of("wait for the next evaluation", Nothing, interval.Map(length => length / 2), interval);
    }

    private static bool IsGateway(HeartbeatFacts beat) => beat.Source.ValueOr("") == "pushgateway";

    private static Fact<TimeSpan> Undeclared(string what) => Fact<TimeSpan>.Missing(NotCollectedReason.Undeclared, $"the plan does not say {what}");
}
