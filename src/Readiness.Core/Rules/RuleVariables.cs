using Readiness.Core.Facts.Subjects;
using Readiness.Expressions;

namespace Readiness.Core.Rules;

/// <summary>The variables of a rule's expressions, in the order in which their values are bound.</summary>
public static class RuleVariables
{
    /// <summary>The language with everything that a rule on this subject may name, items apart.</summary>
    public static CelEnvironment Environment(RuleSubject subject, bool perScenario, IReadOnlyList<RuleThreshold> thresholds)
    {
        var environment = CelEnvironment.Standard
            .WithOptions(CompileOptions.Default with { ForbidDyn = true })
            .WithFunction(LosesFunction.Instance)
            .WithVariable(subject.Variable, subject.Type, subject.Type.Doc);
        if (subject.Variable != "plan") environment = environment.WithVariable("plan", PlanFacts.Schema, "The plan.");
        environment = environment
            .WithVariable("component", ComponentFacts.Schema, "The component behind the subject.")
            .WithVariable("now", CelType.Timestamp, "When the facts are judged.");
        if (perScenario) environment = environment.WithVariable("scenario", ScenarioFacts.Schema, "The scenario under which the rule is evaluated.");
        foreach (var threshold in thresholds)
            environment = environment.WithVariable(threshold.Variable, threshold.Type, "A threshold of this rule.");
        return environment;
    }

    /// <summary>The values in the same order; <paramref name="item"/> last, when the rule has items.</summary>
    public static CelValue[] Values(Rule rule, RuleInputs inputs, CelValue? item = null)
    {
        var values = new List<CelValue>(6 + rule.Thresholds.Count) { inputs.Subject };
        if (rule.Subject.Variable != "plan") values.Add(inputs.Plan);
        values.Add(inputs.Component);
        values.Add(CelValue.FromTimestamp(inputs.Now));
        if (rule.PerScenario) values.Add(inputs.Scenario ?? throw new InvalidOperationException("A rule per scenario needs a scenario."));
        foreach (var threshold in rule.Thresholds) values.Add(threshold.ValueUnder(inputs.Thresholds));
        if (item is { } bound) values.Add(bound);
        return [.. values];
    }
}

/// <summary>What a rule is evaluated with.</summary>
public sealed record RuleInputs(
    CelValue Subject, CelValue Plan, CelValue Component, CelValue? Scenario, DateTimeOffset Now, IReadOnlyDictionary<string, double> Thresholds);
