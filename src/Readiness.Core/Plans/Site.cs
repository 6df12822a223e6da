using System.Net;
using Readiness.Core.Diagnostics;

namespace Readiness.Core.Plans;

/// <summary>A failure domain. Sites nest: losing one loses those inside it.</summary>
public sealed record Site(string Name, SourceSpan Span)
{
    /// <summary><c>aws</c>, <c>aliyun</c>, <c>onprem</c> …; null when undeclared (then the parent's).</summary>
    public string? Provider { get; init; }

    public string? Region { get; init; }

    /// <summary>The name of the site that contains it.</summary>
    public string? Parent { get; init; }

    /// <summary>Addresses that are in this site; a child's lie inside its parent's, siblings' do not overlap.</summary>
    public IReadOnlyList<IPNetwork> Networks { get; init; } = [];

    public SiteRole Role { get; init; }
}
