using Readiness.Collectors.Etcd;
using Readiness.Collectors.Tests.Quorums;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Tests.Etcd;

/// <summary>Collects an etcd component and derives its step.</summary>
internal static class EtcdScene
{
    public static async Task<EtcdFacts> CollectAsync(EtcdSettings settings, string? secret = null)
    {
        using var services = new CollectorServices(TimeProvider.System, _ => secret);
        var request = new CollectRequest<EtcdSettings>("voters", settings, [], null, ThreeSites.Tree);
        return await new EtcdCollector(services).CollectAsync(request, TestContext.Current.CancellationToken);
    }

    public static QuorumFacts Derive(EtcdFacts facts, EtcdSettings? settings = null, string? site = null)
    {
        var step = new QuorumStep("voters", ThreeSites.Nowhere);
        var component = new Component("voters", "etcd", ThreeSites.Nowhere) { Settings = settings, Site = site };
        var plan = new Plan { Name = "test", Source = new SourceText("plan.yaml", ""), Components = [component], Sites = ThreeSites.All };
        return new EtcdQuorum().Derive(new StepContext(step, component, facts, plan, ThreeSites.Tree, new CollectedFacts(), DateTimeOffset.UnixEpoch));
    }
}
