using Readiness.Iam.Matching;

namespace Readiness.Iam.Evaluation;

/// <summary>Decides requests against policy stacks as AWS documents it. No I/O, no clock, no state.</summary>
public static class PolicyEvaluator
{
    /// <summary>
    /// Never guesses: an answer is definite only when no completion of what is missing contradicts it.
    /// </summary>
    public static Decision Evaluate(PolicyStack stack, AccessRequest request)
    {
        ArgumentNullException.ThrowIfNull(stack);
        ArgumentNullException.ThrowIfNull(request);
        if (!request.Action.Contains(':', StringComparison.Ordinal))
        {
            var missing = new MissingInput(MissingKind.Request, request.Action, "an action is written service:Name");
            return new Decision { Outcome = DecisionOutcome.CannotTell, Missing = [missing], Explanation = $"Cannot tell: {missing}." };
        }

        var scope = new RequestScope(request);
        var layers = StackResult.Of(stack, scope);
        var combination = new Combination(layers, scope);
        var deny = layers.All.Aggregate(Truth.False, (any, layer) => any.Or(layer.Deny));
        var permitted = combination.Permitted;
        return (deny, permitted) switch
        {
            (Truth.True, _) => Denied(DenialKind.Explicit),
            (_, Truth.False) => Denied(deny == Truth.False ? DenialKind.Implicit : DenialKind.ExplicitOrImplicit),
            (Truth.False, Truth.True) => Allowed(layers, request),
            _ => CannotTell(layers, deny, permitted, request),
        };

        Decision Denied(DenialKind kind)
        {
            var explicitBlocks = layers.All.Where(l => l.Deny == Truth.True).Select(l => new Block(l.Kind, l.Level, l.DeniedBy));
            IReadOnlyList<Block> blocks = [.. explicitBlocks, .. combination.ImplicitBlocks];
            var nearMisses = NearMissSearch.Find(blocks, layers, scope);
            return new Decision
            {
                Outcome = DecisionOutcome.Denied,
                Denial = kind,
                Blocks = blocks,
                NearMisses = nearMisses,
                Explanation = DecisionText.Denied(kind, blocks, nearMisses, request),
            };
        }
    }

    private static Decision Allowed(StackResult layers, AccessRequest request)
    {
        IReadOnlyList<StatementReference> by = [.. layers.All.Select(l => l.Allow.Any == Truth.True ? l.AllowedBy : null).OfType<StatementReference>()];
        return new Decision { Outcome = DecisionOutcome.Allowed, AllowedBy = by, Explanation = DecisionText.Allowed(by, request) };
    }

    private static Decision CannotTell(StackResult layers, Truth deny, Truth permitted, AccessRequest request)
    {
        var denies = deny == Truth.Unknown ? layers.All.Where(l => l.Deny == Truth.Unknown).SelectMany(l => l.DenyMissing) : [];
        var allows = permitted == Truth.Unknown ? layers.All.Where(l => l.Allow.IsOpen).SelectMany(l => l.AllowMissing) : [];
        IReadOnlyList<MissingInput> missing = [.. denies.Concat(allows).Distinct()];
        return new Decision { Outcome = DecisionOutcome.CannotTell, Missing = missing, Explanation = DecisionText.CannotTell(missing, permitted, request) };
    }
}
