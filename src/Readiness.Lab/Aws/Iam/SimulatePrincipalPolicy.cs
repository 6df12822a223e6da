using System.Xml.Linq;
using Readiness.Lab.Aws.Iam.Evaluation;
using Readiness.Lab.Http;

namespace Readiness.Lab.Aws.Iam;

/// <summary>Decides actions from the role's documents of this moment, and answers in the shape of 2026: one result per action.</summary>
internal sealed class SimulatePrincipalPolicy(IamAccount account) : IIamOperation
{
    public string Name => "SimulatePrincipalPolicy";

    public string Resource(FormFields fields) => fields["PolicySourceArn"];

    public AwsAnswer Answer(FormFields fields)
    {
        if (SimulatedRole.Find(account, fields) is not { } role)
            return IamErrors.NoRole(fields["PolicySourceArn"]);
        var actions = fields.List("ActionNames.member");
        if (actions.Count == 0 || actions.Any(action => !action.Contains(':', StringComparison.Ordinal)))
            return IamErrors.InvalidInput("Invalid Entity Action: an action is written service:Name");
        try
        {
            List<PolicyDocument> policies =
                [.. account.PoliciesOf(role), .. fields.List("PolicyInputList.member").Select((text, i) => PolicyDocument.Parse($"PolicyInputList.{i + 1}", text))];
            var boundary = fields.List("PermissionsBoundaryPolicyInputList.member") is [var replacing, ..]
                ? PolicyDocument.Parse("PermissionsBoundaryPolicyInputList.1", replacing)
                : account.BoundaryOf(role);
            boundary = boundary is null ? null : boundary with { SourceType = "Permissions Boundary Policy" };
            var context = SimulationContext.Read(fields);
            var resources = fields.List("ResourceArns.member");
            var results = actions.Select(action => SimulationResult.Of(
                action,
                resources,
                resource => account.PinnedSimulation(role.Name, action) is { } pinned
                    ? new Decision(pinned ? Outcome.Allowed : Outcome.ImplicitDeny, [], [], null)
                    : account.Decide(policies, boundary, new AccessRequest(action, resource, context, []))));
            return new AwsResult(new XElement("IsTruncated", false), AwsResult.Members("EvaluationResults", results));
        }
        catch (FormatException e)
        {
            return IamErrors.InvalidInput(e.Message);
        }
    }
}
