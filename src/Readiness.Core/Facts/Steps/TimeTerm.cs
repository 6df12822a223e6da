namespace Readiness.Core.Facts.Steps;

/// <summary>One part of a time that adds up: a scrape interval, a record's TTL, the gap of a schedule.</summary>
[FactRecord("time.term")]
public sealed partial record TimeTerm
{
    /// <summary>What it is, in a few words.</summary>
    public required string Name { get; init; }

    /// <summary>What it adds when everything falls well.</summary>
    public Fact<TimeSpan> Best { get; init; }

    /// <summary>What it adds as a rule.</summary>
    public Fact<TimeSpan> Expected { get; init; }

    /// <summary>The most that it adds.</summary>
    public Fact<TimeSpan> Worst { get; init; }

    /// <summary>Where the number comes from when nothing measured it and nobody declared it; absent for what was collected or declared.</summary>
    public Fact<string> Assumed { get; init; }

    /// <summary>The same length in every case, as collected.</summary>
    public static TimeTerm Always(string name, Fact<TimeSpan> length) => Of(name, length, length, length);

    public static TimeTerm Of(string name, Fact<TimeSpan> best, Fact<TimeSpan> expected, Fact<TimeSpan> worst) =>
        new() { Name = name, Best = best, Expected = expected, Worst = worst, Assumed = Fact<string>.Absent() };
}
