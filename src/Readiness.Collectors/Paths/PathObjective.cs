using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Paths;

/// <summary>How much data a path may lose: its own objective, else its component's, else the plan's.</summary>
internal static class PathObjective
{
    public static Fact<TimeSpan> Of(PathStep step, StepContext context) =>
        (step.Rpo ?? context.Component.Objectives.Rpo ?? context.Plan.Objectives.Rpo) is { } rpo ? Fact<TimeSpan>.Present(rpo) : Fact<TimeSpan>.Absent();
}
