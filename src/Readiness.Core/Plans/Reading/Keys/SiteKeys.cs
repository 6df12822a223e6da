using Readiness.Core.Settings;

namespace Readiness.Core.Plans.Reading.Keys;

/// <summary>A failure domain: what is lost together. Sites nest, by the key parent or by standing under the key sites of another site.</summary>
[Settings]
public sealed partial record SiteKeys
{
    /// <summary>Who runs it: aws, aliyun, onprem. Left out, it is that of the site around it.</summary>
    public string? Provider { get; init; }

    /// <summary>The provider's name for the region or zone: ap-east-1, cn-hongkong.</summary>
    public string? Region { get; init; }

    /// <summary>The site that contains this one: losing it loses this one too.</summary>
    public string? Parent { get; init; }

    /// <summary>The addresses in this site: 10.10.0.0/16. They lie inside those of the site around it and overlap with no other site's.</summary>
    public IReadOnlyList<string> Networks { get; init; } = [];

    /// <summary>Whether the site serves today, takes over, or neither.</summary>
    public SiteRole Role { get; init; } = SiteRole.None;
}
