using Readiness.Core.Settings;

namespace Readiness.Collectors.Aws.IamRole;

/// <summary>Something that may be done with AWS, for the plan to require or to forbid.</summary>
[Settings]
public sealed partial record PermissionSettings
{
    /// <summary>The action, without wildcards: rds:FailoverDBCluster.</summary>
    public required string Action { get; init; }

    /// <summary>The ARN that it is done to, or a pattern of ARNs. Left out, all that the action works on: required then means on every one, forbidden on any.</summary>
    public string? Resource { get; init; }

    /// <summary>Condition keys that the request will carry, such as iam:PassedToService.</summary>
    public IReadOnlyList<RequestKeySettings> With { get; init; } = [];

    /// <summary>As it is asked of a role that must have it.</summary>
    internal MayDo Question => new(Action, Resource ?? "*", new RequestKeys(With.Select(key => (key.Key, key.Values))));

    /// <summary>As it is asked of a role that must never have it.</summary>
    internal MayDo Prohibition => Question is { IsRange: true } range ? range with { OnAny = true } : Question;
}
