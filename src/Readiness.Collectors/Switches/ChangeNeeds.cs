using Readiness.Collectors.Aws.IamRole;

namespace Readiness.Collectors.Switches;

/// <summary>What the role that makes a change is asked: it may make it when it may do all of that.</summary>
/// <param name="Asking">As whom a role is asked about that the plan does not declare: as whoever looks at what is changed.</param>
internal sealed record ChangeNeeds(IReadOnlyList<MayDo> Questions, AwsIamRoleSettings Asking);
