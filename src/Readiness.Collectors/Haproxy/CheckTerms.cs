using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;

namespace Readiness.Collectors.Haproxy;

/// <summary>What the time is made of until HAProxy leaves servers that are gone: the wait for the next check, and <c>fall</c> checks that fail.</summary>
/// <remarks>
/// A check that fails is followed by the next one <c>inter</c> after its end, <c>fastinter</c> once one has failed. A server that refuses fails it at once; a dark host lets the
/// connection run into its timeout, a hanging one the answer. A host that does both, taking connections late and then not answering, is overload and no loss.
/// </remarks>
internal static class CheckTerms
{
    private static readonly Fact<TimeSpan> Nothing = Fact<TimeSpan>.Present(TimeSpan.Zero);

    /// <summary>Those of the server that is left last: traffic moves on once the slowest has gone.</summary>
    public static FactList<TimeTerm> Of(IReadOnlyList<HaproxyServer> servers, Fact<long> spread)
    {
        if (servers.Count == 0) return FactList<TimeTerm>.Missing(new NotCollected(NotCollectedReason.Unsupported, "no server is checked, so nothing bounds when it is left"));
        var each = servers.Select(server => Of(server, spread)).ToList();
        return FactList<TimeTerm>.Present(each.Find(terms => terms.Any(IsUnknown)) ?? each.MaxBy(terms => terms.Sum(term => term.Worst.Value.Ticks))!);
    }

    private static List<TimeTerm> Of(HaproxyServer server, Fact<long> spread)
    {
        List<TimeTerm> terms =
        [
            TimeTerm.Of("wait for the next check", Nothing, server.Inter.Map(inter => inter / 2), Stretched(server.Inter, spread, 1)),
        ];
        if (server.Fall.ValueOr(2) > 1)
        {
            var between = Times(server.FastInter, server.Fall, checks => checks - 1);
            terms.Add(TimeTerm.Of("time between the checks that fail", Stretched(between, spread, -1), between, Stretched(between, spread, 1)));
        }

        var dark = Times(server.ConnectTimeout, server.Fall, checks => checks);
        var hanging = Times(server.AnswerTimeout, server.Fall, checks => checks);
        terms.Add(TimeTerm.Of("timeouts of these checks", Nothing, dark, server.CheckLayer.ValueOr("") == "connection" ? dark : Longer(dark, hanging)));
        return terms;
    }

    private static bool IsUnknown(TimeTerm term) => !term.Best.IsPresent || !term.Expected.IsPresent || !term.Worst.IsPresent;

    private static Fact<TimeSpan> Times(Fact<TimeSpan> length, Fact<long> fall, Func<long, long> checks) => !length.IsPresent ? length
        : fall.IsPresent ? fall.Map(failing => length.Value * checks(failing))
        : fall.Map(_ => TimeSpan.Zero);

    // spread-checks N makes each interval up to N % longer or shorter.
    private static Fact<TimeSpan> Stretched(Fact<TimeSpan> length, Fact<long> spread, int sign) => !length.IsPresent ? length
        : spread.IsPresent ? length.Map(time => time + (time * sign * spread.Value / 100))
        : spread.IsAbsent ? length
        : Fact<TimeSpan>.Missing(spread.Why);

    private static Fact<TimeSpan> Longer(Fact<TimeSpan> one, Fact<TimeSpan> other) => !one.IsPresent ? one : !other.IsPresent ? other : one.Value > other.Value ? one : other;
}
