using Readiness.Collectors.Consul;
using Readiness.Collectors.Tests.Quorums;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Tests.Consul;

/// <summary>Collects a Consul component and derives its step.</summary>
internal static class ConsulScene
{
    public static async Task<ConsulFacts> CollectAsync(ConsulSettings settings, string? token = null)
    {
        using var services = new CollectorServices(TimeProvider.System, _ => token);
        var request = new CollectRequest<ConsulSettings>("voters", settings, [], null, ThreeSites.Tree);
        return await new ConsulCollector(services).CollectAsync(request, TestContext.Current.CancellationToken);
    }

    public static QuorumFacts Derive(ConsulFacts facts)
    {
        var step = new QuorumStep("voters", ThreeSites.Nowhere);
        var component = new Component("voters", "consul", ThreeSites.Nowhere);
        var plan = new Plan { Name = "test", Source = new SourceText("plan.yaml", ""), Components = [component], Sites = ThreeSites.All };
        return new ConsulQuorum().Derive(new StepContext(step, component, facts, plan, ThreeSites.Tree, new CollectedFacts(), DateTimeOffset.UnixEpoch));
    }
}
