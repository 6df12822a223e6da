using System.Text.Json.Nodes;
using Readiness.Iam.Evaluation;
using Readiness.Iam.Fixing.Rendering;

namespace Readiness.Iam.Fixing;

/// <summary>Gathers the edits of each policy into one change, with the document as it reads in the end.</summary>
internal static class PolicyChanges
{
    public static IReadOnlyList<PolicyChange> Of(IReadOnlyList<PolicyEdit> edits, AccessRequest request) =>
        [.. edits.GroupBy(e => e.Slot).Select(group => Of([.. group], request))];

    private static PolicyChange Of(List<PolicyEdit> edits, AccessRequest request)
    {
        var last = edits[^1];
        var text = last.Policy.Document!.Text;
        var target = new RenderTarget(last.Slot, last.Policy, edits[0].IsNew, request, text, PolicyJson.Compact(JsonNode.Parse(text)!));
        return new PolicyChange
        {
            Layer = last.Slot.Layer,
            Level = last.Slot.Level,
            Policy = last.Policy.Name,
            PolicyId = last.Policy.Id,
            IsNew = edits[0].IsNew,
            Texts = [.. edits.Select(e => e.Text)],
            Statements = [.. edits.Select(e => e.Statement)],
            Document = text,
            Command = CommandLine.For(target),
            Terraform = TerraformBlock.For(target),
        };
    }
}
