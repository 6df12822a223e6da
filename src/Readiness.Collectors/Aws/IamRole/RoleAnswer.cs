using Readiness.Core.Facts;
using Readiness.Iam.Evaluation;
using Readiness.Iam.Fixing;

namespace Readiness.Collectors.Aws.IamRole;

/// <summary>Puts together what simulator and documents say about one question.</summary>
internal sealed class RoleAnswer(MayDo question, AccessRequest request, RoleDocuments documents, RoleStacks stacks, Fact<Simulation> simulation)
{
    private const string Allowed = "allowed";
    private const string Denied = "denied";

    private readonly Decision _own = Decide(stacks.Simulated, question, request);
    private readonly Decision _whole = Decide(stacks.Whole, question, request);

    public RoleAnswerFacts Derive(Provenance? from)
    {
        var simulated = simulation.IsPresent ? new SimulatedAnswer(simulation, _own, Decide(stacks.Beyond, question, request), Decide(stacks.ResourceAlone, question, request), _whole) : null;
        var (decision, because) = simulated?.Decide() ?? (Definite(_whole, from), _whole.Explanation);
        var fix = decision.ValueOr(null) == Denied ? Fix() : null;
        return new RoleAnswerFacts
        {
            Name = question.Name,
            Action = question.Action,
            Resource = question.Target,
            Context = question.Keys.ToString(),
            Decision = decision,
            Because = Fact<string>.Present(fix is { IsOwn: false } ? $"{because} {fix.Text}" : because, decision.From ?? from),
            Statement = OrAbsent(Statement(decision.ValueOr(null) == Denied && _whole.Outcome == DecisionOutcome.Denied ? _whole : _own), from),
            Simulated = simulation.Map(one => Word(one.IsAllowed)),
            Evaluated = Definite(_own, from),
            Disagrees = simulated?.Disagrees is { } known ? Fact<bool>.Present(known, simulation.From) : Fact<bool>.Missing(simulation.IsNotCollected ? simulation.Why : Gap(_own)),
            Contradiction = Contradiction(simulated, from),
            FixPolicy = OrAbsent(fix?.Policy, from),
            FixCommand = OrAbsent(fix?.Command, from),
            FixTerraform = OrAbsent(fix?.Terraform, from),
        };
    }

    public static string Word(bool allowed) => allowed ? Allowed : Denied;

    // About a range of resources the simulator is never asked, so nothing can contradict the documents.
    private Fact<string> Contradiction(SimulatedAnswer? simulated, Provenance? from) =>
        question.IsRange ? Fact<string>.Absent(from)
        : simulated is { Disagrees: not null } ? OrAbsent(simulated.Contradiction, simulation.From)
        : Fact<string>.Missing(simulation.IsNotCollected ? simulation.Why : Gap(_own));

    private static Decision Decide(PolicyStack stack, MayDo question, AccessRequest request) =>
        question.OnAny ? RangeEvaluator.EvaluateAny(stack, request) : RangeEvaluator.EvaluateEvery(stack, request);

    private RoleFix? Fix()
    {
        if (PolicyFixer.FixWhatIsKnown(stacks.Whole, request) is { } fix) return RoleFix.Of(fix);

        // Policies that were not read can only be added to; what denies outright stays in the way. A permission set has one inline policy, which an addition would replace.
        return _whole.Outcome == DecisionOutcome.CannotTell && request.Principal.PermissionSet is null
            && simulation is { IsPresent: true, Value: { IsAllowed: false, IsExplicit: false, AllowedByBoundary: not false, AllowedByOrganization: not false } }
            && PolicyFixer.Fix(new PolicyStack(), request) is { } least
            ? RoleFix.Of(least)
            : null;
    }

    private string? Statement(Decision decision) =>
        decision.Blocks.Select(block => block.DeniedBy).FirstOrDefault(statement => statement is not null)?.ToString()
        ?? (decision.AllowedBy is [var allowing, ..] ? allowing.ToString() : null)
        ?? (decision.NearMisses is [var near, ..] ? near.Statement.ToString() : null)
        ?? (simulation.IsPresent ? simulation.Value.MatchedStatement : null);

    private Fact<string> Definite(Decision decision, Provenance? from) => decision.Outcome == DecisionOutcome.CannotTell
        ? Fact<string>.Missing(Gap(decision))
        : Fact<string>.Present(Word(decision.IsAllowed), from);

    private NotCollected Gap(Decision decision) => new(documents.Gap?.Reason ?? NotCollectedReason.Unsupported, decision.Explanation);

    private static Fact<string> OrAbsent(string? text, Provenance? from) => text is null ? Fact<string>.Absent(from) : Fact<string>.Present(text, from);
}
