using Readiness.Iam.Conditions;
using Readiness.Iam.Documents;
using Readiness.Iam.Matching;
using Readiness.Iam.Principals;

namespace Readiness.Iam.Evaluation;

/// <summary>Finds, in the layers that lack an Allow, the statements that name the action and fail on something else.</summary>
internal static class NearMissSearch
{
    private const int Most = 5;

    public static IReadOnlyList<NearMiss> Find(IReadOnlyList<Block> blocks, StackResult layers, RequestScope scope)
    {
        var lacking = layers.All.Where(l => blocks.Any(b => !b.IsExplicit && b.Layer == l.Kind && b.Level == l.Level));
        var misses = from layer in lacking
                     from policy in layer.Policies
                     from statement in policy.Document?.Statements ?? []
                     where statement.Effect == StatementEffect.Allow && !statement.IsNotAction && statement.MatchesAction(scope)
                     let reason = Reason(statement, scope)
                     where reason is not null
                     select new NearMiss(new StatementReference(layer.Kind, layer.Level, policy.Name, statement.Index, statement.Sid, statement.Position), reason);
        return [.. misses.Take(Most)];
    }

    private static string? Reason(Statement statement, RequestScope scope)
    {
        if (statement.Names(scope.Principal).Any == Truth.False)
        {
            return $"allows the action to others, not to {scope.Principal}";
        }

        if (statement.MatchesResource(scope) == Truth.False)
        {
            var listed = string.Join(", ", statement.Resources.Take(3).Select(r => r.Text));
            return $"allows the action {(statement.IsNotResource ? "except on" : "on")} {listed}, {(statement.IsNotResource ? "which covers" : "which is not")} {scope.Resource}";
        }

        var broken = statement.Conditions.FirstOrDefault(c => c.Holds(scope) == Truth.False);
        return broken is null ? null : $"allows the action only if {broken}; {DescribeRequest(broken, scope)}";
    }

    private static string DescribeRequest(Condition broken, RequestScope scope)
    {
        var value = scope.Find(broken.Key.Text);
        if (value.State != ContextState.Known && !scope.IsMultivalued(broken.Key.Text, value))
        {
            return "the request does not carry the key";
        }

        var carried = value.State == ContextState.Known ? $"the request has {string.Join(", ", value.Values.Take(3))}" : "the request may carry it";
        return broken.Quantifier == SetQuantifier.None && scope.IsMultivalued(broken.Key.Text, value)
            ? $"{carried}, and a key of several values never matches without ForAllValues or ForAnyValue"
            : carried;
    }
}
