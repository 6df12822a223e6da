using Readiness.Core.Rules;
using Readiness.Expressions;

namespace Readiness.Core.Evaluation;

/// <summary>Evaluates one rule with one set of inputs.</summary>
public static class RuleEvaluation
{
    /// <summary>One outcome, or one per item when the rule has items.</summary>
    public static IReadOnlyList<RuleResult> Evaluate(Rule rule, RuleInputs inputs, CancellationToken cancellationToken)
    {
        if (rule.Items is not { } items) return [Judge(rule, RuleVariables.Values(rule, inputs), null, cancellationToken)];

        var variables = RuleVariables.Values(rule, inputs);
        var list = items.List.Program.Evaluate(variables, ct: cancellationToken);
        if (list.IsUnknown || list.IsError) return [Undecided(items.List, list, variables, null)];
        return JudgeItems(rule, inputs, list.AsList, cancellationToken);
    }

    /// <summary>The outcome for one item, whatever the list holds.</summary>
    public static IReadOnlyList<RuleResult> EvaluateItem(Rule rule, RuleInputs inputs, CelValue item, CancellationToken cancellationToken = default) =>
        [Judge(rule, RuleVariables.Values(rule, inputs, item), null, cancellationToken)];

    private static List<RuleResult> JudgeItems(Rule rule, RuleInputs inputs, IListValue list, CancellationToken cancellationToken)
    {
        var results = new List<RuleResult>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < list.Count; i++)
        {
            var name = ItemName.Of(list[i], i);
            if (!names.Add(name)) name = $"{name}#{i.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
            results.Add(Judge(rule, RuleVariables.Values(rule, inputs, list[i]), name, cancellationToken));
        }

        // The part of a list that could not be read holds items that nobody judged.
        if (list.Incomplete is { } rest)
            results.Add(new RuleResult(Outcome.Unknown, "(the rest of the list)", [], new Explanation("", [], [rest], [])));
        return results;
    }

    private static RuleResult Judge(Rule rule, CelValue[] variables, string? item, CancellationToken cancellationToken)
    {
        if (rule.When is { } when)
        {
            var applies = when.Program.Evaluate(variables, ct: cancellationToken);
            if (applies.IsUnknown || applies.IsError) return Undecided(when, applies, variables, item);
            if (!applies.AsBool) return new RuleResult(Outcome.NotApplicable, item, variables, null);
        }

        var holds = rule.Expect.Program.Evaluate(variables, ct: cancellationToken);
        if (holds.IsUnknown || holds.IsError) return Undecided(rule.Expect, holds, variables, item);
        return holds.AsBool
            ? new RuleResult(Outcome.Pass, item, variables, null)
            : new RuleResult(Outcome.Fail, item, variables, rule.Expect.Program.Explain(variables, ct: cancellationToken));
    }

    private static RuleResult Undecided(RuleExpression expression, CelValue value, CelValue[] variables, string? item) =>
        new(Outcome.Unknown, item, variables, expression.Program.Explain(variables)) { Error = value.IsError ? value.AsError.Message : null };
}

/// <summary>What a rule says, with what is needed to tell why.</summary>
/// <param name="Variables">The values it was evaluated with, for the message.</param>
public sealed record RuleResult(Outcome Outcome, string? Item, CelValue[] Variables, Explanation? Explanation)
{
    /// <summary>Why the expression could not be evaluated; null otherwise.</summary>
    public string? Error { get; init; }
}
