using Readiness.Collectors.Aws.IamRole;
using Readiness.Core.Collecting;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Switches;

/// <summary>A change in AWS that an actor must be able to make under a role.</summary>
internal interface IActorChange
{
    /// <summary>The role's ARN.</summary>
    string Role { get; }

    /// <summary>What the role is asked: it may make the change when it may do all of it.</summary>
    IReadOnlyList<MayDo> Questions { get; }

    /// <summary>The component that knows the role: one of the plan, or the role itself.</summary>
    string RoleComponent(Plan plan);

    IEnumerable<PosedQuestion> PoseAll(Plan plan);
}
