using Readiness.Core.Facts;
using Readiness.Iam.Evaluation;
using Readiness.Iam.Fixing;

namespace Readiness.Collectors.Aws.IamRole;

/// <summary>Puts together what simulator and documents say about one question.</summary>
internal sealed class RoleAnswer(MayDo question, AccessRequest request, RoleDocuments documents, PolicyStack stack, Fact<Simulation> simulation)
{
    private const string Allowed = "allowed";
    private const string Denied = "denied";

    private readonly PolicyStack _own = stack with { ServiceControl = null };

    public RoleAnswerFacts Derive(Provenance? from)
    {
        var evaluated = PolicyEvaluator.Evaluate(_own, request);
        var whole = PolicyEvaluator.Evaluate(stack, request);
        var disagrees = Disagree(evaluated);
        var (decision, because) = Decide(whole, evaluated, disagrees);
        var fix = decision.ValueOr(null) == Denied ? FixOf(evaluated) : null;
        return new RoleAnswerFacts
        {
            Action = question.Action,
            Resource = question.Resource,
            Context = question.Keys.ToString(),
            Decision = decision,
            Because = Fact<string>.Present(fix is { IsOwn: false } ? $"{because} {fix.Text}" : because, decision.From ?? from),
            Statement = StatementOf(evaluated) is { } statement ? Fact<string>.Present(statement, from) : Fact<string>.Absent(from),
            Simulated = simulation.Map(one => one.IsAllowed ? Allowed : Denied),
            Evaluated = Definite(evaluated, from),
            Disagrees = disagrees is { } known ? Fact<bool>.Present(known, simulation.From) : Fact<bool>.Missing(simulation.IsNotCollected ? simulation.Why : Gap(evaluated)),
            FixPolicy = fix is { IsOwn: true } ? Fact<string>.Present(fix.Policy, from) : Fact<string>.Absent(from),
            FixCommand = fix is { IsOwn: true } ? Fact<string>.Present(fix.Command, from) : Fact<string>.Absent(from),
        };
    }

    /// <summary>Null when one of the two has no definite answer.</summary>
    private bool? Disagree(Decision evaluated)
    {
        if (!simulation.IsPresent || evaluated.Outcome == DecisionOutcome.CannotTell) return null;
        var (simulated, own) = (simulation.Value.IsAllowed, evaluated.IsAllowed);

        // The simulator sees the organization's policies, the role's documents do not hold them.
        return simulated != own && !(own && simulation.Value.AllowedByOrganization == false);
    }

    private (Fact<string> Decision, string Because) Decide(Decision whole, Decision evaluated, bool? disagrees)
    {
        if (!simulation.IsPresent) return (Definite(whole, null), whole.Explanation);
        if (disagrees == true)
        {
            var contradiction = $"AWS's simulator says {Word(simulation.Value.IsAllowed)}, the role's documents say otherwise: {evaluated.Explanation}";
            return (Fact<string>.Missing(NotCollectedReason.Failed, contradiction), contradiction);
        }

        // Without the documents nothing tells whether a key that was not stated would turn the answer.
        if (evaluated.Outcome == DecisionOutcome.CannotTell && simulation.Value is { MissingKeys: { Count: > 0 } keys, IsExplicit: false } && simulation.Value.AllowedByOrganization != false)
        {
            var conditional = $"AWS's simulator says {Word(simulation.Value.IsAllowed)}, as long as {string.Join(", ", keys)} do not change that.";
            return (Fact<string>.Missing(NotCollectedReason.Unsupported, conditional), conditional);
        }

        return (Fact<string>.Present(Word(simulation.Value.IsAllowed), simulation.From), Explain(evaluated));
    }

    private string Explain(Decision evaluated)
    {
        if (simulation.Value is { IsAllowed: false, AllowedByOrganization: false }) return "The organization's service control policies do not allow it, says AWS's simulator.";
        if (evaluated.Outcome != DecisionOutcome.CannotTell) return evaluated.Explanation;
        if (simulation.Value.IsAllowed) return "AWS's simulator says that the role's policies allow it.";
        if (simulation.Value.AllowedByBoundary == false) return "The permissions boundary does not allow it, says AWS's simulator.";
        return simulation.Value.IsExplicit ? $"A statement denies it ({simulation.Value.MatchedStatement}), says AWS's simulator." : "No statement allows it, says AWS's simulator.";
    }

    private RoleFix? FixOf(Decision evaluated)
    {
        if (simulation is { IsPresent: true, Value: { AllowedByOrganization: false } or { IsExplicit: true, IsAllowed: false } } && evaluated.IsAllowed) return null;
        if (PolicyFixer.FixWhatIsKnown(_own, request) is { } fix) return RoleFix.Of(fix);

        // Policies that were not read can only be added to.
        return simulation is { IsPresent: true, Value: { IsExplicit: false, AllowedByBoundary: not false } } && PolicyFixer.Fix(new PolicyStack(), request) is { } least
            ? RoleFix.Of(least)
            : null;
    }

    private string? StatementOf(Decision evaluated) =>
        evaluated.Blocks.Select(block => block.DeniedBy).FirstOrDefault(statement => statement is not null)?.ToString()
        ?? (evaluated.AllowedBy is [var allowing, ..] ? allowing.ToString() : null)
        ?? (evaluated.NearMisses is [var near, ..] ? near.Statement.ToString() : null)
        ?? (simulation.IsPresent ? simulation.Value.MatchedStatement : null);

    private Fact<string> Definite(Decision decision, Provenance? from) => decision.Outcome == DecisionOutcome.CannotTell
        ? Fact<string>.Missing(Gap(decision))
        : Fact<string>.Present(Word(decision.IsAllowed), from);

    private NotCollected Gap(Decision decision) => new(documents.Gap?.Reason ?? NotCollectedReason.Unsupported, decision.Explanation);

    private static string Word(bool allowed) => allowed ? Allowed : Denied;
}
