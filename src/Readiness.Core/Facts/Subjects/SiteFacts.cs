namespace Readiness.Core.Facts.Subjects;

/// <summary>A site as rules see it.</summary>
[FactRecord("site")]
public sealed partial record SiteFacts
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Who runs it: <c>aws</c>, <c>aliyun</c>, <c>onprem</c>; absent when undeclared.</summary>
    public Fact<string> Provider { get; init; }

    /// <summary>The provider's region; absent when undeclared.</summary>
    public Fact<string> Region { get; init; }

    /// <summary><c>primary</c>, <c>standby</c> or <c>none</c>.</summary>
    [AllowedValues("primary", "standby", "none")]
    public required string Role { get; init; }

    /// <summary>The names of the components that are said to be in it.</summary>
    public IReadOnlyList<string> Components { get; init; } = [];
}
