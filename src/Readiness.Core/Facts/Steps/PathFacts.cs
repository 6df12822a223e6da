namespace Readiness.Core.Facts.Steps;

/// <summary>A path: the way by which data reaches the standby.</summary>
[FactRecord("path")]
public sealed partial record PathFacts
{
    /// <summary>The step's name.</summary>
    public required string Name { get; init; }

    /// <summary>The kind of the component that answers for it.</summary>
    public required string Kind { get; init; }

    /// <summary>The objective for this path; absent when none is declared.</summary>
    public Fact<TimeSpan> Rpo { get; init; }

    /// <summary>Whether it works now: replication runs, the last run of a job succeeded.</summary>
    public Fact<bool> Running { get; init; }

    /// <summary>What is wrong, in a few words; absent when it works.</summary>
    public Fact<string> Trouble { get; init; }

    /// <summary>The age of the copy now: lag, or the time since the last success.</summary>
    public Fact<TimeSpan> Age { get; init; }

    /// <summary>Whether the age can be believed; false when the measure stands still although the source is dead or cut off.</summary>
    public Fact<bool> AgeBelievable { get; init; }

    /// <summary>The greatest age in normal running: the longest gap between starts plus the run time, or lag plus sampling.</summary>
    public Fact<TimeSpan> ExpectedAge { get; init; }

    /// <summary>The greatest age when one run fails.</summary>
    public Fact<TimeSpan> WorstAge { get; init; }

    /// <summary>The schedule as written; absent for continuous paths.</summary>
    public Fact<string> Schedule { get; init; }

    /// <summary>When data last arrived whole; absent when there is no sign that it ever did.</summary>
    public Fact<DateTimeOffset> LastSuccess { get; init; }

    /// <summary>Where the process that moves the data runs.</summary>
    public Fact<string> Site { get; init; }

    /// <summary>The site in which the copy lies.</summary>
    public Fact<string> CopySite { get; init; }

    /// <summary>The site in which the data itself lies.</summary>
    public Fact<string> SourceSite { get; init; }

    /// <summary>Whether the copy can be written to as it is; false when somebody must promote it first. Absent where nothing keeps anybody from writing.</summary>
    public Fact<bool> CopyWritable { get; init; }

    /// <summary>What the age of the copy at the moment of a loss, and so the loss of data, is made of.</summary>
    public FactList<TimeTerm> Terms { get; init; }

    /// <summary>What the time until the copy can be written to is made of; absent when it can be at once.</summary>
    public FactList<TimeTerm> PromotionTerms { get; init; }
}
