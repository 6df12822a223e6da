using Readiness.Core.Plans;
using Readiness.Core.Simulation;
using Readiness.Core.Simulation.Runs;
using Readiness.Core.Simulation.Steps;
using Readiness.Core.Simulation.Time;
using Readiness.Reporters.Console;

namespace Readiness.Reporters.Simulation.Text;

/// <summary>The chain as a timeline; it ends at the broken link, and what fails only because of that is grouped under it.</summary>
internal static class TimelineSection
{
    private const int Indent = 2;
    private const int Margin = 9;

    public static void Write(LossRun run, TextLayout layout)
    {
        layout.Line();
        if (run.CallsForFailover == Answer.No)
        {
            WriteProtection(run, layout);
            return;
        }

        layout.Labelled("t+0", $"{run.Loss.Name}: the loss", Indent, Margin);
        foreach (var phase in run.Phases)
        {
            WritePhase(phase, layout);
            if (phase is { IsReached: true, Works: not Answer.No }) WriteMark(phase, layout);
            else if (phase.IsReached) WriteBreak(run, phase, layout);
        }
    }

    // Nobody fails over; what counts is whether one still could.
    private static void WriteProtection(LossRun run, TextLayout layout)
    {
        if (run.Next is not { } next) return;
        if (next.ChainWorks == Answer.Yes)
        {
            layout.Prose($"A failover stays possible: if the primary were lost now, too, it would work, and it {ObjectivesSection.Recovery(next.Rto)}.", Indent);
            return;
        }

        layout.Prose($"Until it is back, the estate stands without its net. If the primary were lost now, too ({next.Loss.Name}):", Indent, TextStyle.Doubtful);
        foreach (var phase in next.Phases.Where(phase => phase.Works != Answer.Yes)) WritePhase(phase, layout);
    }

    private static void WriteBreak(LossRun run, PhaseRun broken, TextLayout layout)
    {
        var later = run.Phases.SkipWhile(phase => phase != broken).Skip(1).ToList();
        var consequences = later.Where(phase => phase.Works == Answer.Yes).Select(phase => Words.Of(phase.Phase)).ToList();
        layout.Labelled("", "════ the chain ends here ════", Indent, Margin, TextStyle.Bad);
        if (consequences.Count > 0) layout.Labelled("", $"only because of it never reached: {string.Join(", ", consequences)}", Indent, Margin, TextStyle.Faint);
        if (later.Exists(phase => phase.Works != Answer.Yes)) layout.Labelled("", "and, once this is mended, next:", Indent, Margin, TextStyle.Faint);
    }

    private static void WritePhase(PhaseRun phase, TextLayout layout)
    {
        if (!phase.IsReached && phase.Works == Answer.Yes) return;
        var first = true;
        foreach (var step in phase.Steps)
        {
            layout.Part(new string(' ', Indent) + (first ? Words.Of(phase.Phase) : "").PadRight(Margin), TextStyle.Strong);
            layout.Part(State(step).PadRight(9), Words.StyleOf(step.Works));
            layout.Line($"{step.Step.Name}{When(phase, step)}");
            foreach (var cause in step.Causes.Take(3)) layout.Prose(cause.Text, Indent + Margin + 9, cause.IsUnknown ? TextStyle.Doubtful : TextStyle.Bad);
            foreach (var remark in step.Remarks) layout.Prose($"note: {remark}", Indent + Margin + 9, TextStyle.Faint);
            first = false;
        }

        if (phase is { IsReached: true, Works: not Answer.No, Steps.Count: > 1 } && phase.Need < phase.Steps.Count)
            layout.Prose($"{phase.Need} of {phase.Steps.Count} is enough", Indent + Margin + 9, TextStyle.Faint);
    }

    private static void WriteMark(PhaseRun phase, TextLayout layout)
    {
        var (ends, expected) = (phase.Ends, phase.Ends.Expected);
        var range = ends.Best == ends.Worst ? "" : ends.Worst.IsKnown ? $" (t+{ends.Best} to t+{ends.Worst})" : $" (t+{ends.Best} or later)";
        layout.Labelled($"t+{(expected.IsKnown ? expected.ToString() : "?")}", $"{Done(phase)}{range}", Indent, Margin, TextStyle.Faint);
    }

    private static string Done(PhaseRun phase)
    {
        var done = phase.Phase switch
        {
            Phase.Detect => "the loss is noticed",
            Phase.Decide => "the failover is decided",
            Phase.Switch => "users are sent to the standby",
            Phase.Start => "the standby serves",
            _ => "its data can be written to",
        };
        return phase.Works == Answer.Yes ? done : $"{done}, if it works";
    }

    private static string State(StepRun step) => step.Works switch
    {
        Answer.Yes => "ok",
        Answer.No => "BROKEN",
        _ => "UNKNOWN",
    };

    private static string When(PhaseRun phase, StepRun step) =>
        !phase.IsReached || step.Works == Answer.No ? "" : step.Takes == Interval.Zero ? ", at once" : $", after {Words.Of(step.Takes)}";
}
