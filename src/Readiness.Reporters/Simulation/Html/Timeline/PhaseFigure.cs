using System.Globalization;
using System.Xml.Linq;
using Readiness.Core.Plans;
using Readiness.Core.Simulation;
using Readiness.Core.Simulation.Runs;
using Readiness.Reporters.Simulation.Html.Page;
using Readiness.Reporters.Simulation.Text;

namespace Readiness.Reporters.Simulation.Html.Timeline;

/// <summary>The chain as a timeline from the loss on: a row for each phase, one under the other.</summary>
internal static class PhaseFigure
{
    public static XElement Of(LossRun run)
    {
        var scale = TimeScale.Of(run.Phases.Where(phase => phase.IsReached).Select(phase => phase.Ends), run.RtoObjective);
        return Markup.Of(
            "figure",
            null,
            Markup.Of("ol", "phases", [AxisRow.Of(scale, "RTO"), .. run.Phases.Select((phase, i) => Row(phase, i + 1, scale))]),
            TimelineKey.Of());
    }

    private static XElement Row(PhaseRun phase, int number, TimeScale scale)
    {
        var (state, style) = StateOf(phase);
        var track = new Track(scale, $"{Words.Of(phase.Phase)}: {state}{(Mark(phase) is { } mark ? $", {mark}" : "")}");
        if (phase is { IsReached: true, Works: Answer.No }) track.Stop(phase.Begins.Expected.IsKnown ? phase.Begins.Expected : phase.Begins.Best);
        else if (phase.IsReached) track.Span(phase.Begins.Expected, phase.Ends);
        return Markup.Of(
            "li",
            phase.IsReached ? "row" : "row unreached",
            Markup.Of("div", "label", Markup.Plain("b", $"{number.ToString(CultureInfo.InvariantCulture)} {Capital(Words.Of(phase.Phase))}"), Markup.Of("span", style, state)),
            track.Draw(),
            Markup.Of("div", "words", [Mark(phase) is { } when ? Markup.Of("p", null, Markup.Plain("strong", when)) : null, .. phase.Steps.Select(step => StepWords.Of(phase, step)).SelectMany(words => words), Enough(phase)]));
    }

    private static (string State, string Style) StateOf(PhaseRun phase) => phase switch
    {
        { Works: Answer.No, IsReached: true } => ("broken: the chain ends here", "bad"),
        { Works: Answer.No } => ("broken, too", "bad"),
        { IsReached: false, Works: Answer.Yes } => ("never reached", "faint"),
        { Works: Answer.Unknown } => ("unknown", "doubt"),
        _ => ("works", "good"),
    };

    private static string? Mark(PhaseRun phase)
    {
        if (phase is { IsReached: false } or { Works: Answer.No }) return null;
        var (ends, expected) = (phase.Ends, phase.Ends.Expected);
        var range = ends.Best == ends.Worst ? "" : ends.Worst.IsKnown ? $" (t+{ends.Best} to t+{ends.Worst})" : $" (t+{ends.Best} or later)";
        return $"t+{(expected.IsKnown ? expected.ToString() : "?")} {Done(phase)}{range}";
    }

    private static string Done(PhaseRun phase) => phase.Phase switch
    {
        Phase.Detect => "the loss is noticed",
        Phase.Decide => "the failover is decided",
        Phase.Switch => "users are sent to the standby",
        Phase.Start => "the standby serves",
        _ => "its data can be written to",
    } + (phase.Works == Answer.Yes ? "" : ", if it works");

    private static XElement? Enough(PhaseRun phase) => phase.Steps.Count > 1 && phase.Need < phase.Steps.Count
        ? Markup.Of("p", "faint", $"{phase.Need.ToString(CultureInfo.InvariantCulture)} of {phase.Steps.Count.ToString(CultureInfo.InvariantCulture)} is enough")
        : null;

    private static string Capital(string word) => string.Concat(char.ToUpperInvariant(word[0]).ToString(), word.AsSpan(1));
}
