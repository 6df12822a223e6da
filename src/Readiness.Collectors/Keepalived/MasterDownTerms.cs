using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;

namespace Readiness.Collectors.Keepalived;

/// <summary>What the time is made of until a node takes over from a MASTER that has fallen silent.</summary>
/// <remarks>The last advertisement came at any time within the interval before the loss, so up to one interval of the wait is over already. A MASTER that stops in order says so and is followed after the skew time; a lost one does not.</remarks>
internal static class MasterDownTerms
{
    public static FactList<TimeTerm> Of(VrrpInstance instance)
    {
        var missed = !instance.AdvertInterval.IsPresent ? instance.AdvertInterval : instance.DownTimerAdverts.Map(count => instance.AdvertInterval.Value * count);
        var interval = instance.AdvertInterval;
        return FactList<TimeTerm>.Present(
        [
            TimeTerm.Of("advertisements that are missed", Less(missed, interval, 1), Less(missed, interval, 0.5), missed),
            TimeTerm.Always("skew time", instance.SkewTime),
        ]);
    }

    private static Fact<TimeSpan> Less(Fact<TimeSpan> time, Fact<TimeSpan> interval, double part) => time.IsPresent ? time.Map(whole => whole - (interval.Value * part)) : time;
}
