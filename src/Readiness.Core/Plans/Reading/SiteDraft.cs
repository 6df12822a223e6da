using Readiness.Core.Diagnostics;

namespace Readiness.Core.Plans.Reading;

/// <summary>A site with the places of what it says.</summary>
/// <param name="ParentSpan">Where its parent is named, or its own name.</param>
internal sealed record SiteDraft(Site Site, SourceSpan ParentSpan, IReadOnlyList<PlacedNetwork> Networks);
