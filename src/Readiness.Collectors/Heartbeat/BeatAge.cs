using Readiness.Collectors.Transport;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Heartbeat;

/// <summary>How old a beat is.</summary>
internal static class BeatAge
{
    /// <summary>By the receiver's clock where it tells the time, so that ours may be wrong; never less than nothing, since that clock is told to the second.</summary>
    public static Fact<TimeSpan> Of(Fact<DateTimeOffset> beat, JsonReply reply, TimeProvider time)
    {
        var now = reply.Date ?? time.GetUtcNow();
        return beat.Map(at => now > at ? now - at : TimeSpan.Zero);
    }
}
