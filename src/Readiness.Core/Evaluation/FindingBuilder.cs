using Readiness.Core.Facts;
using Readiness.Core.Plans;
using Readiness.Core.Rules;

namespace Readiness.Core.Evaluation;

/// <summary>Turns what a rule said into a finding with its evidence.</summary>
internal static class FindingBuilder
{
    public static Finding Build(Plan plan, Rule rule, Subject subject, Scenario? scenario, RuleResult result) => new()
    {
        Fingerprint = Fingerprint.Of(rule.Id, plan.Name, subject.Identity, scenario?.Name, result.Item),
        Rule = rule.Id,
        Title = rule.Title,
        Phase = rule.Phase,
        Severity = rule.Severity,
        Outcome = result.Outcome,
        Subject = subject.Identity,
        Scenario = scenario?.Name,
        Item = result.Item,
        Message = MessageOf(rule, result),
        Why = rule.Why,
        Explanation = result.Explanation?.Text ?? "",
        Evidence = [.. (result.Explanation?.Operands ?? []).Where(operand => !operand.Value.StartsWith("unknown (", StringComparison.Ordinal)).Select(operand => new Evidence(operand.Expression, operand.Value, operand.Origin as Provenance))],
        Missing = [.. MissingOf(result)],
        Fix = result.Outcome is Outcome.Fail or Outcome.Unknown ? FixOf(rule, result) : null,
        References = rule.References,
    };

    private static string MessageOf(Rule rule, RuleResult result) => result.Outcome switch
    {
        Outcome.Fail => rule.Message.Render(result.Variables),
        Outcome.Unknown => $"cannot tell: {Because(result)}",
        Outcome.Pass => "holds",
        _ => "does not apply here",
    };

    private static string Because(RuleResult result) =>
        result.Error
        ?? MissingOf(result).Select(missing => $"{missing.Fact} was not collected ({missing.Reason}: {missing.Detail})").FirstOrDefault()
        ?? "a needed fact was not collected";

    private static IEnumerable<MissingFact> MissingOf(RuleResult result)
    {
        foreach (var unknown in result.Explanation?.Unknowns ?? [])
            yield return new MissingFact(unknown.Path, unknown.Reason, unknown.Detail);
        if (result.Error is not null)
            yield return new MissingFact("expression", "Error", result.Error);
    }

    // For an unknown the fix is to make the facts readable; the rule's own fix would mend what may not be broken.
    private static FindingFix FixOf(Rule rule, RuleResult result) => result.Outcome == Outcome.Unknown
        ? new FindingFix(MissingFactFix.For([.. MissingOf(result)]), null, null, [])
        : new FindingFix(rule.Fix.Text.Render(result.Variables), Whole(rule.Fix.Command, result), Whole(rule.Fix.Document, result), rule.Fix.Links) { Terraform = Whole(rule.Fix.Terraform, result) };

    // A command with a hole in it is worse than none.
    private static string? Whole(MessageTemplate? template, RuleResult result) =>
        template is not null && template.IsKnown(result.Variables) ? template.Render(result.Variables) : null;
}
