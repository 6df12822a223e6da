using Readiness.Lab.Estate;
using Readiness.Lab.Faults;

namespace Readiness.Lab.Tests.Estate;

internal static class TestEstate
{
    public static Task<LabEstate> BeforeAsync(params LabFault[] faults) => StartAsync(new LabOptions { Faults = faults });

    public static Task<LabEstate> AfterAsync() => StartAsync(new LabOptions { After = true });

    public static Task<LabEstate> StartAsync(LabOptions options) => LabEstate.StartAsync(options, TestContext.Current.CancellationToken);

    /// <summary>The first text between two marks in the plan.</summary>
    public static string FromPlan(this LabEstate estate, string start, string end)
    {
        var from = estate.PlanText.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return estate.PlanText[from..estate.PlanText.IndexOf(end, from, StringComparison.Ordinal)];
    }
}
