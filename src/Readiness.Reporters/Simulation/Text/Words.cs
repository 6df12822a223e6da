using Readiness.Core.Facts;
using Readiness.Core.Plans;
using Readiness.Core.Simulation;
using Readiness.Core.Simulation.Runs;
using Readiness.Core.Simulation.Time;
using Readiness.Core.Yaml;
using Readiness.Reporters.Console;

namespace Readiness.Reporters.Simulation.Text;

/// <summary>The words in which people read a simulation.</summary>
internal static class Words
{
    public static string Of(Phase phase) => phase.ToString().ToLowerInvariant();

    /// <summary>An interval in as few words as it has different ends.</summary>
    public static string Of(Interval interval)
    {
        if (interval.Best == interval.Worst && interval.Best == interval.Expected) return interval.Best.ToString();
        var range = $"{interval.Best} at best, {interval.Worst} at worst";
        return interval.Expected == interval.Worst ? $"{interval.Worst} ({interval.Best} at best)"
            : interval.Expected == interval.Best ? $"{interval.Best} ({interval.Worst} at worst)"
            : $"{interval.Expected} ({range})";
    }

    public static string Of(ObjectiveVerdict verdict) => verdict switch
    {
        ObjectiveVerdict.Met => "met",
        ObjectiveVerdict.AtRisk => "met as a rule, MISSED at worst",
        ObjectiveVerdict.Missed => "MISSED",
        ObjectiveVerdict.CannotTell => "CANNOT TELL",
        _ => "no objective declared",
    };

    public static TextStyle StyleOf(ObjectiveVerdict verdict) => verdict switch
    {
        ObjectiveVerdict.Met => TextStyle.Good,
        ObjectiveVerdict.Missed => TextStyle.Bad,
        ObjectiveVerdict.Undeclared => TextStyle.Faint,
        _ => TextStyle.Doubtful,
    };

    public static TextStyle StyleOf(Answer answer) => answer switch
    {
        Answer.Yes => TextStyle.Good,
        Answer.No => TextStyle.Bad,
        _ => TextStyle.Doubtful,
    };

    public static string Objective(TimeSpan? objective) => objective is { } limit ? $"objective {DurationText.Write(limit)}: " : "";

    /// <summary>Where something is, and whether anything but the plan says so.</summary>
    public static string Of(Fact<string> place) => place switch
    {
        { IsPresent: true, From: not null } => "placed by its address",
        { IsPresent: true } => "placed by the plan's word",
        _ => "place unknown",
    };
}
