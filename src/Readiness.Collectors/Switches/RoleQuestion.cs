using Readiness.Collectors.Aws.IamRole;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Switches;

/// <summary>A question about one role of an actor.</summary>
/// <param name="Role">The role's ARN.</param>
internal sealed record RoleQuestion(string Role, MayDo Question)
{
    /// <param name="like">As whom to ask about a role that the plan does not declare.</param>
    public PosedQuestion Pose(Plan plan, AwsIamRoleSettings like)
    {
        var component = AwsIamRoleSettings.ComponentOf(Role, plan);
        return new PosedQuestion(component, Question, component == Role ? new ImpliedComponent("aws.iam.role", like with { Arn = Role }) : null);
    }

    /// <summary>The answer; null when there is none, with the reason.</summary>
    public RoleAnswerFacts? Answer(Plan plan, CollectedFacts collected, out NotCollected why)
    {
        var role = collected.Of<AwsIamRoleFacts>(AwsIamRoleSettings.ComponentOf(Role, plan));
        why = role is { Answers.IsNotCollected: true } ? role.Answers.Why : NotCollected.NotRequested;
        return role?.Answers.Items.FirstOrDefault(Question.IsAnsweredBy);
    }
}
