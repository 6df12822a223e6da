using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Generators.Tests.Samples;

/// <summary>Asks a store.</summary>
[Collector("store")]
internal sealed class StoreCollector(CollectorServices services) : ICollector<StoreSettings, StoreFacts>, IQuestioner
{
    public Task<StoreFacts> CollectAsync(CollectRequest<StoreSettings> request, CancellationToken cancellationToken) =>
        Task.FromResult(new StoreFacts { Name = Fact<string>.Present($"{request.Settings.Host} seen by {services.Name}") });

    public IEnumerable<PosedQuestion> Questions(Component component, Step? step, Plan plan, CollectedFacts collected) => [];
}
