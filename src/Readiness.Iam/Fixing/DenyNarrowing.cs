using System.Text.Json.Nodes;
using Readiness.Iam.Documents;
using Readiness.Iam.Evaluation;

namespace Readiness.Iam.Fixing;

/// <summary>Narrows a Deny so that it leaves the request alone, the way with the least effect on others first.</summary>
internal static class DenyNarrowing
{
    private const string PrincipalArn = "aws:PrincipalArn";

    private static readonly string[] NegatedArnOperators = ["ArnNotEquals", "ArnNotLike", "ArnNotEqualsIfExists", "ArnNotLikeIfExists"];

    public static IEnumerable<PolicyEdit> Candidates(Block block, PolicyStack stack, AccessRequest request)
    {
        var reference = block.DeniedBy!;
        var found = PolicySlot.In(stack, block.Layer, block.Level).ElementAt(reference.PolicyIndex);
        if (found.Policy is not { IsProviderManaged: false, Document: { } document } policy)
        {
            yield break;
        }

        foreach (var (change, text) in Changes(document.Statements[reference.Index], block, request))
        {
            var root = PolicyJson.Parse(document.Text);
            var statements = PolicyJson.Statements(root);
            var statement = (JsonObject)statements[reference.Index]!;
            if (!change(statement))
            {
                continue;
            }

            var changed = policy with { Document = PolicyDocument.Parse(PolicyJson.Indented(root), document.Kind, document.Language) };
            yield return new PolicyEdit(
                found.Slot, changed, IsNew: false, PolicyJson.Indented(statement), $"{Capital(reference.ToString())} denies it: {text}.", found.Slot.Put(stack, changed));
        }
    }

    private static IEnumerable<(Func<JsonObject, bool> Change, string Text)> Changes(Statement statement, Block block, AccessRequest request)
    {
        var action = LeastStatement.ActionName(request);
        if (statement.IsNotAction)
        {
            yield return (s => Exempt(s, action), $"add {action} to its NotAction");
        }

        var removal = ((Func<JsonObject, bool>)(s => RemoveAction(s, action)), $"take {action} out of its Action");
        if (block.Layer is PolicyKind.Identity or PolicyKind.Session)
        {
            yield return removal;
        }

        if (LeastStatement.ArnOf(request) is { } arn)
        {
            yield return (s => Spare(s, arn), $"except {arn} by a condition on {PrincipalArn}");
        }

        yield return removal;
    }

    private static bool Exempt(JsonObject statement, string action)
    {
        PolicyJson.Append(statement, "NotAction", action);
        return true;
    }

    // What is left must still be a list: a statement without any action is not valid.
    private static bool RemoveAction(JsonObject statement, string action)
    {
        if (statement["Action"] is not JsonArray { Count: > 1 } list)
        {
            return false;
        }

        var named = list.Where(a => string.Equals((string?)a, action, StringComparison.OrdinalIgnoreCase)).ToList();
        foreach (var entry in named)
        {
            list.Remove(entry);
        }

        return named.Count > 0 && list.Count > 0;
    }

    private static bool Spare(JsonObject statement, string arn)
    {
        var condition = statement["Condition"] as JsonObject ?? [];
        statement["Condition"] ??= condition;
        foreach (var (name, keys) in condition)
        {
            if (keys is JsonObject listed && NegatedArnOperators.Contains(name, StringComparer.OrdinalIgnoreCase)
                && listed.Select(k => k.Key).FirstOrDefault(k => string.Equals(k, PrincipalArn, StringComparison.OrdinalIgnoreCase)) is { } key)
            {
                PolicyJson.Append(listed, key, arn);
                return true;
            }
        }

        var block = condition["ArnNotEquals"] as JsonObject ?? [];
        condition["ArnNotEquals"] ??= block;
        block[PrincipalArn] = arn;
        return true;
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
