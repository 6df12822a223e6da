using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Starts;

/// <summary>How long it takes until a standby serves that can be started.</summary>
internal static class StartUp
{
    /// <summary>Absent when it serves already; else as the plan declares it.</summary>
    public static FactList<TimeTerm> Terms(Fact<bool> serves, Plan plan, string component) => serves switch
    {
        { IsPresent: true, Value: false } => FactList<TimeTerm>.Present([DeclaredTime.Term(plan, AssumptionNames.StartUp, $"start-up of {component}")], serves.From),
        { IsNotCollected: true } => FactList<TimeTerm>.Missing(serves.Why),
        _ => FactList<TimeTerm>.Absent(serves.From),
    };
}
