using Readiness.Core.Evaluation;
using Readiness.Core.Plans;
using Readiness.Core.Rules;
using Readiness.Core.Simulation.Runs;
using Readiness.Core.Simulation.Time;

namespace Readiness.Core.Simulation.Reports;

/// <summary>A simulation as findings of the phases they belong to, so that every format of a report can carry it.</summary>
public static class SimulationFindings
{
    private const string Why = "The failover was walked through on the collected facts, with what the scenario loses removed; this is where it would stop, or stop short.";

    public static IReadOnlyList<Finding> Of(SimulationReport report) =>
        [.. report.Losses.Where(loss => loss.Run.CallsForFailover != Answer.No).SelectMany(loss => Of(report, loss))];

    private static IEnumerable<Finding> Of(SimulationReport report, SimulatedLoss loss)
    {
        var (run, scenario) = (loss.Run, loss.Run.Loss.Name);
        foreach (var phase in run.Phases)
        {
            foreach (var step in phase.Steps)
                yield return Make(report, scenario, $"simulated-{Word(phase.Phase)}", "The failover as simulated", phase.Phase, new SubjectIdentity(step.Step.Subject, step.Step.Name),
                    step.Works == Answer.Yes || phase.Works == Answer.Yes ? Outcome.Pass : phase.Works == Answer.No ? Outcome.Fail : Outcome.Unknown,
                    step.Causes.Select(cause => cause.Text).FirstOrDefault() ?? "works", step.Causes.SelectMany(cause => cause.Evidence), step.Causes.SelectMany(cause => cause.Missing), loss);
        }

        var plan = new SubjectIdentity("plan", report.Plan);
        yield return Make(report, scenario, "simulated-rto", "The predicted time to recovery against its objective", Phase.Drill, plan, OutcomeOf(run.RtoVerdict),
            $"recovery takes {Text(run.Rto)}", [], [], loss);
        foreach (var path in run.Paths)
            yield return Make(report, scenario, "simulated-rpo", "The predicted loss of data against its objective", Phase.Data, new SubjectIdentity(path.Step.Step.Subject, path.Step.Step.Name),
                OutcomeOf(path.Verdict), $"{path.Step.Step.Name} loses {Text(path.Loses)}", [], [], loss);
    }

    private static Finding Make(
        SimulationReport report, string scenario, string rule, string title, Phase phase, SubjectIdentity subject, Outcome outcome, string message,
        IEnumerable<Evidence> evidence, IEnumerable<MissingFact> missing, SimulatedLoss loss) => new()
        {
            Fingerprint = Fingerprint.Of(rule, report.Plan, subject, scenario, null),
            Rule = rule,
            Title = title,
            Phase = phase,
            Severity = Severity.Critical,
            Outcome = outcome,
            Subject = subject,
            Scenario = scenario,
            Message = message,
            Why = Why,
            Evidence = [.. evidence],
            Missing = [.. missing],
            Fix = outcome == Outcome.Fail ? FixOf(subject, loss) : null,
        };

    private static FindingFix? FixOf(SubjectIdentity subject, SimulatedLoss loss)
    {
        var sets = loss.Fixes.Succeeding.Count > 0 ? loss.Fixes.Succeeding : loss.Fixes.Working;
        var own = sets.SelectMany(set => set.Fixes).Where(fix => fix.Step == subject).DistinctBy(fix => fix.Rule).ToList();
        return own.Count == 0 ? null : new FindingFix(string.Join(" ", own.Select(fix => fix.Text)), null, null, []);
    }

    private static Outcome OutcomeOf(ObjectiveVerdict verdict) => verdict switch
    {
        ObjectiveVerdict.Missed => Outcome.Fail,
        ObjectiveVerdict.CannotTell => Outcome.Unknown,
        ObjectiveVerdict.Undeclared => Outcome.NotApplicable,
        _ => Outcome.Pass,
    };

    private static string Text(Interval interval) => $"{interval.Best} at best, {interval.Expected} as a rule, {interval.Worst} at worst";

    private static string Word(Phase phase) => phase.ToString().ToLowerInvariant();
}
