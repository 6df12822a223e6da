using Readiness.Core.Diagnostics;
using Readiness.Core.Settings;

namespace Readiness.Core.Plans;

/// <summary>One deployed thing of one kind.</summary>
/// <param name="Kind">As written: <c>prometheus</c>, <c>mysql</c>, <c>aws.iam.role</c>.</param>
/// <param name="Span">Where its name stands in the plan.</param>
public sealed record Component(string Name, string Kind, SourceSpan Span)
{
    /// <summary>The site it is said to be in: a claim, until live state proves it. Null when not said.</summary>
    public string? Site { get; init; }

    /// <summary>Components without which it does not work: a VPN's gateway, an instance that mints its credentials. All of them are needed.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>Objectives of its own, over the plan's.</summary>
    public Objectives Objectives { get; init; } = Objectives.None;

    /// <summary>Bound from its keys; null when no collector knows the kind.</summary>
    public ISettings? Settings { get; init; }
}
