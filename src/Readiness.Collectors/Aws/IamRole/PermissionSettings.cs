using Readiness.Core.Settings;

namespace Readiness.Collectors.Aws.IamRole;

/// <summary>Something that may be done with AWS, for the plan to require or to forbid.</summary>
[Settings]
public sealed partial record PermissionSettings
{
    /// <summary>The action: rds:FailoverDBCluster.</summary>
    public required string Action { get; init; }

    /// <summary>The ARN that it is done to; left out, the action is asked about without a resource.</summary>
    public string? Resource { get; init; }

    /// <summary>As it is asked of the role.</summary>
    internal MayDo Question => new(Action, Resource ?? "*", RequestKeys.None);
}
