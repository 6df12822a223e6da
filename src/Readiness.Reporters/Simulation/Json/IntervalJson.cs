using System.Text.Json;
using Readiness.Core.Simulation.Time;

namespace Readiness.Reporters.Simulation.Json;

/// <summary>An interval as three texts: a duration, <c>never</c> or <c>unknown</c> each.</summary>
internal static class IntervalJson
{
    public static void Write(string name, Interval interval, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteString("best", interval.Best.ToString());
        json.WriteString("expected", interval.Expected.ToString());
        json.WriteString("worst", interval.Worst.ToString());
        json.WriteEndObject();
    }
}
