using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Switches;

/// <summary>What holds of every actor that steers users by itself: it asks nobody, so nobody refuses it, and it takes no action that could fail.</summary>
internal static class SelfSteering
{
    /// <param name="change">The part of the actor that leads users.</param>
    public static SwitchFacts Of(SwitchStep step, string change, Fact<string> site) => new()
    {
        Name = step.Name,
        By = step.By,
        Change = change,
        Site = site,
        Actor = Fact<string>.Absent(),
        Instance = Fact<SwitchInstance>.Absent(),
        Action = Fact<string>.Absent(),
        Resource = Fact<string>.Absent(),
        Permitted = Fact<bool>.Absent(),
        DeniedBecause = Fact<string>.Absent(),
        FixPolicy = Fact<string>.Absent(),
        FixCommand = Fact<string>.Absent(),
        FixTerraform = Fact<string>.Absent(),
        Contradiction = Fact<string>.Absent(),
        Must = FactList<SwitchPermission>.Present([]),
        Never = FactList<SwitchPermission>.Present([]),
        LastErrorAt = Fact<DateTimeOffset>.Absent(),
        LastError = Fact<string>.Absent(),
        Delegated = Fact<bool>.Absent(),
        DelegatedTo = FactList<string>.Absent(),
    };
}
