using System.Globalization;
using Readiness.Core.Simulation.Time;
using Readiness.Core.Yaml;

namespace Readiness.Reporters.Simulation.Html.Timeline;

/// <summary>Times as places on a line, in percent of its length, so that the line is as long as the page allows.</summary>
internal sealed class TimeScale
{
    // Beyond this many objectives the line would show the objective as a sliver; what is later leaves it at its end.
    private const int MostObjectives = 15;

    private static readonly int[] Steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 43200, 86400, 172800, 604800];

    private readonly double _seconds;

    private TimeScale(double seconds, TimeSpan? objective) => (_seconds, Objective) = (seconds, objective);

    public TimeSpan? Objective { get; }

    public static TimeScale Of(IEnumerable<Interval> shown, TimeSpan? objective)
    {
        var latest = shown.SelectMany(interval => new[] { interval.Best, interval.Expected, interval.Worst }).Where(bound => bound.IsKnown).Select(bound => bound.Length.TotalSeconds).DefaultIfEmpty(0).Max();
        if (objective is { TotalSeconds: > 0 and var limit }) latest = Math.Clamp(latest, limit, limit * MostObjectives);
        return new TimeScale(Math.Max(latest, 1) * 1.08, objective);
    }

    /// <summary>From 0 to 100; what never comes or is unknown has no place.</summary>
    public double? PlaceOf(Bound bound) => bound.IsKnown ? PlaceOf(bound.Length) : null;

    public double PlaceOf(TimeSpan time) => Math.Clamp(time.TotalSeconds / _seconds * 100, 0, 100);

    /// <summary>Round times to write under the line, four to eight of them.</summary>
    public IEnumerable<(double Place, string Text)> Ticks()
    {
        var step = Steps.FirstOrDefault(step => _seconds / step <= 6, (int)Math.Ceiling(_seconds / 6));
        for (long at = 0; at <= _seconds; at += step)
            yield return (at / _seconds * 100, at == 0 ? "0" : DurationText.Write(TimeSpan.FromSeconds(at)));
    }

    public static string Percent(double place) => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(place, 2)}%");
}
