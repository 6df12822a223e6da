using Readiness.Core.Facts;
using Readiness.Iam.Evaluation;

namespace Readiness.Collectors.Aws.IamRole;

/// <summary>What the simulator's answer means together with the documents: it decides what it weighs, and they decide the rest.</summary>
/// <param name="Own">What the role's own documents say of the same.</param>
/// <param name="Beyond">What the policies say that the simulator does not look at.</param>
/// <param name="Granted">What the policy of the resource grants by itself.</param>
/// <param name="Whole">What all documents say.</param>
internal sealed record SimulatedAnswer(Fact<Simulation> Simulation, Decision Own, Decision Beyond, Decision Granted, Decision Whole)
{
    public bool DeniedByOrganization => Simulation.Value is { IsAllowed: false, AllowedByOrganization: false };

    /// <summary>Null when the documents have no definite answer.</summary>
    public bool? Disagrees => Own.Outcome == DecisionOutcome.CannotTell ? null
        : DeniedByOrganization ? Own.IsAllowed && Whole.IsAllowed
        : Simulation.Value.IsAllowed != Own.IsAllowed;

    /// <summary>Both explanations, where the two contradict each other; null when they do not.</summary>
    public string? Contradiction => Disagrees == true
        ? $"AWS's simulator says {RoleAnswer.Word(Simulation.Value.IsAllowed)} ({SimulatorsReason}), the documents say otherwise: {(DeniedByOrganization ? Whole : Own).Explanation}"
        : null;

    private string SimulatorsReason => Simulation.Value switch
    {
        { IsAllowed: false, AllowedByOrganization: false } => "the organization's policies do not allow it",
        { IsAllowed: false, AllowedByBoundary: false } => "the permissions boundary does not allow it",
        { MatchedStatement: { } statement } => statement,
        _ => "it names no statement",
    };

    public (Fact<string> Decision, string Because) Decide()
    {
        var said = RoleAnswer.Word(Simulation.Value.IsAllowed);
        if (Contradiction is { } both) return Undecided(NotCollectedReason.Failed, both);

        // Without the documents nothing tells whether a key that was not stated would turn the answer.
        if (Own.Outcome == DecisionOutcome.CannotTell && Conditional is { } keys) return Undecided(NotCollectedReason.Unsupported, $"AWS's simulator says {said}, as long as {keys} do not change that.");
        if (!Simulation.Value.IsAllowed && (Simulation.Value.IsExplicit || DeniedByOrganization || Granted.Outcome == DecisionOutcome.Denied)) return (Fact<string>.Present(said, Simulation.From), Explain());
        if (!Simulation.Value.IsAllowed) return ByResource();
        return Beyond.Outcome switch
        {
            DecisionOutcome.Allowed => (Fact<string>.Present(said, Simulation.From), Explain()),
            DecisionOutcome.Denied => (Fact<string>.Present(RoleAnswer.Word(false), Simulation.From), $"AWS's simulator, which leaves these policies aside, says allowed. {Beyond.Explanation}"),
            _ => Undecided(NotCollectedReason.Unsupported, $"AWS's simulator says allowed, and leaves aside what could not be read: {string.Join("; ", Beyond.Missing)}."),
        };
    }

    // That the role's own policies do not allow it is not the end where the resource's policy can.
    private (Fact<string> Decision, string Because) ByResource() => Granted.IsAllowed
        ? (Fact<string>.Present(RoleAnswer.Word(true), Simulation.From), $"The role's own policies do not allow it, says AWS's simulator, and need not. {Granted.Explanation}")
        : Undecided(NotCollectedReason.Unsupported, $"AWS's simulator says denied, and leaves aside what may allow it by itself: {string.Join("; ", Granted.Missing)}.");

    /// <summary>What could turn the simulator's answer; null when nothing could.</summary>
    private string? Conditional => Simulation.Value switch
    {
        { IsExplicit: true } or { AllowedByOrganization: false } => null,
        { KeysNotKnown: { } why } => $"condition keys, which could not be listed ({why}),",
        { MissingKeys: { Count: > 0 } keys } => string.Join(", ", keys),
        _ => null,
    };

    private string Explain()
    {
        if (DeniedByOrganization) return Whole.Outcome == DecisionOutcome.Denied ? Whole.Explanation : $"The organization's service control policies do not allow it, says AWS's simulator. {Whole.Explanation}";
        if (Own.Outcome != DecisionOutcome.CannotTell) return Own.Explanation;
        if (Simulation.Value.IsAllowed) return "AWS's simulator says that the role's policies allow it.";
        if (Simulation.Value.AllowedByBoundary == false) return "The permissions boundary does not allow it, says AWS's simulator.";
        return Simulation.Value.IsExplicit ? $"A statement denies it ({Simulation.Value.MatchedStatement}), says AWS's simulator." : "No statement allows it, says AWS's simulator.";
    }

    private static (Fact<string> Decision, string Because) Undecided(NotCollectedReason reason, string because) => (Fact<string>.Missing(reason, because), because);
}
