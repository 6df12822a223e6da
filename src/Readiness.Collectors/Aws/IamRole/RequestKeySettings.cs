using Readiness.Core.Settings;

namespace Readiness.Collectors.Aws.IamRole;

/// <summary>A condition key of a request.</summary>
[Settings]
public sealed partial record RequestKeySettings
{
    /// <summary>Its name: iam:PassedToService.</summary>
    public required string Key { get; init; }

    /// <summary>What the request says: one text, or several for a key that holds a list.</summary>
    public required IReadOnlyList<string> Values { get; init; }
}
