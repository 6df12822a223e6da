using Readiness.Core.Facts;

namespace Readiness.Core.Simulation;

/// <summary>Where a component is, and who says so.</summary>
/// <param name="Site">Not collected when nobody knows.</param>
/// <param name="IsProven">Whether live state shows it (the component's address lies in the site's networks), or the plan merely claims it.</param>
public readonly record struct Placement(Fact<string> Site, bool IsProven)
{
    /// <summary>The addresses under which the component is known; empty when none is.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    public static Placement Proven(Fact<string> site) => new(site, true);

    public static Placement Claimed(string site) => new(Fact<string>.Present(site), false);

    public static Placement Unknown(NotCollected why) => new(Fact<string>.Missing(why), false);
}
