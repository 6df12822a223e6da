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

    /// <summary>An interval in as few words as it has different ends, to stand behind <c>takes</c>, <c>after</c> or <c>in</c>.</summary>
    public static string Of(Interval interval) => interval switch
    {
        _ when interval.Best == interval.Worst && interval.Best == interval.Expected => interval.Best.IsKnown ? interval.Best.ToString() : "an unknown time",
        { Expected.State: BoundState.Unknown, Worst.State: BoundState.Unknown } => $"at least {interval.Best}",
        { Expected.State: BoundState.Unknown } => $"{interval.Best} to {interval.Worst}",
        _ when interval.Expected == interval.Worst => $"{interval.Worst} ({interval.Best} at best)",
        _ when interval.Expected == interval.Best => $"{interval.Best} ({interval.Worst} at worst)",
        _ => $"{interval.Expected} ({interval.Best} at best, {interval.Worst} at worst)",
    };

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

    /// <summary>Who says where something is.</summary>
    public static string Of(Placement place) => place switch
    {
        { Site.IsPresent: true, IsProven: true } => "shown by its address",
        { Site.IsPresent: true } => "the plan says so",
        _ => "nobody knows where it is",
    };
}
