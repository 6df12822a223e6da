using System.Text.Json.Nodes;
using Readiness.Iam.Evaluation;
using Readiness.Iam.Knowledge;

namespace Readiness.Iam.Fixing;

/// <summary>Conditions that narrow an Allow to what the request does, for actions whose resource alone is too wide.</summary>
internal static class NarrowingConditions
{
    private static readonly Dictionary<string, string[]> KeysByAction = new(StringComparer.OrdinalIgnoreCase)
    {
        ["route53:ChangeResourceRecordSets"] =
        [
            "route53:ChangeResourceRecordSetsNormalizedRecordNames",
            "route53:ChangeResourceRecordSetsRecordTypes",
            "route53:ChangeResourceRecordSetsActions",
        ],
        ["iam:PassRole"] = ["iam:PassedToService"],
    };

    /// <summary>Null when there is nothing to narrow by, or the request's values are not known.</summary>
    public static JsonObject? For(string action, RequestContext context)
    {
        var lists = new JsonObject();
        var guards = new JsonObject();
        var singles = new JsonObject();
        foreach (var key in KeysByAction.GetValueOrDefault(action, []))
        {
            if (context.Find(key) is not { State: ContextState.Known } value)
            {
                continue;
            }

            if (ServiceKnowledge.IsMultivalued(key) || value.IsMultivalued)
            {
                lists[key] = new JsonArray([.. value.Values.Select(v => (JsonNode?)JsonValue.Create(v))]);
                // ForAllValues alone would also allow a request without the key.
                guards[key] = "false";
            }
            else
            {
                singles[key] = value.Values[0];
            }
        }

        return Compose(("ForAllValues:StringEquals", lists), ("StringEquals", singles), ("Null", guards));
    }

    private static JsonObject? Compose(params (string Operator, JsonObject Keys)[] blocks)
    {
        var condition = new JsonObject();
        foreach (var (name, keys) in blocks.Where(b => b.Keys.Count > 0))
        {
            condition[name] = keys;
        }

        return condition.Count == 0 ? null : condition;
    }
}
