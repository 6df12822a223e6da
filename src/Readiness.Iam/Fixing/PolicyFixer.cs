using Readiness.Iam.Evaluation;

namespace Readiness.Iam.Fixing;

/// <summary>Searches for the least changes that make a denied request allowed, and tries them on the stack.</summary>
public static class PolicyFixer
{
    private const int MostEdits = 16;

    /// <summary>Only a fix after which the evaluator says "allowed", and whose documents AWS would store; null when the request is not denied or no such fix is known.</summary>
    public static PolicyFix? Fix(PolicyStack stack, AccessRequest request) =>
        Search(stack, request) is { Decision.IsAllowed: true } fix ? fix : null;

    /// <summary>
    /// Like <see cref="Fix"/>, and also a fix that clears everything known to be in the way while documents that were not read may
    /// still deny: <see cref="PolicyFix.Unseen"/> names them.
    /// </summary>
    public static PolicyFix? FixWhatIsKnown(PolicyStack stack, AccessRequest request) => Search(stack, request);

    private static PolicyFix? Search(PolicyStack stack, AccessRequest request)
    {
        ArgumentNullException.ThrowIfNull(stack);
        ArgumentNullException.ThrowIfNull(request);
        var decision = PolicyEvaluator.Evaluate(stack, request);
        var edits = new List<PolicyEdit>();
        while (decision.Outcome == DecisionOutcome.Denied)
        {
            if (edits.Count == MostEdits || Clear(decision.Blocks[0], stack, request) is not { } edit)
            {
                return null;
            }

            edits.Add(edit);
            stack = edit.Stack;
            decision = PolicyEvaluator.Evaluate(stack, request);
        }

        return edits.Count == 0 ? null : new PolicyFix(PolicyChanges.Of(edits, request), stack, decision);
    }

    private static PolicyEdit? Clear(Block block, PolicyStack stack, AccessRequest request)
    {
        var candidates = block.IsExplicit ? DenyNarrowing.Candidates(block, stack, request) : AllowAddition.Candidates(block, stack, request);
        return candidates.FirstOrDefault(edit => ProviderAcceptance.Accepts(edit, request) && !PolicyEvaluator.Evaluate(edit.Stack, request).Blocks.Any(b => IsSame(b, block)));
    }

    // Positions move when a document is written anew.
    private static bool IsSame(Block left, Block right) =>
        left.Layer == right.Layer && left.Level == right.Level && left.DeniedBy?.PolicyIndex == right.DeniedBy?.PolicyIndex && left.DeniedBy?.Index == right.DeniedBy?.Index;
}
