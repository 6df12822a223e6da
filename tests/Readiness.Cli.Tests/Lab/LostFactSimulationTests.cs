using Readiness.Core.Simulation;
using Readiness.Core.Simulation.Runs;
using Readiness.Lab.Estate;
using Readiness.Lab.Faults;

namespace Readiness.Cli.Tests.Lab;

/// <summary>What a check may not do with a lost fact, a simulation may not either: call a failover sound that it could not look at.</summary>
public sealed class LostFactSimulationTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Run_AnyOneCallLost_NothingGetsBetter(bool after)
    {
        await using var estate = await LabEstate.StartAsync(new LabOptions { After = after }, TestContext.Current.CancellationToken);
        var whole = await LabScan.SimulateAsync(estate, []);
        Assert.Equal(after ? Answer.Yes : Answer.No, whole.Succeeds);
        var calls = estate.Calls.Select(call => (call.Service, call.Operation, call.Resource)).Distinct().ToList();

        foreach (var (service, operation, resource) in calls)
        {
            var run = await LabScan.SimulateAsync(estate, [new LabFault(service, operation, LabFaultKind.Deny) { Resource = resource }]);
            foreach (var (phase, before) in run.Phases.Zip(whole.Phases))
                Assert.True(before.Works == Answer.Yes || phase.Works != Answer.Yes, $"with {service} {operation} {resource} lost, {phase.Phase} works");
            foreach (var (path, before) in run.Paths.Zip(whole.Paths))
                Assert.True(before.Verdict == ObjectiveVerdict.Met || path.Verdict != ObjectiveVerdict.Met, $"with {service} {operation} {resource} lost, {path.Step.Step.Name} keeps its objective");
        }
    }
}
