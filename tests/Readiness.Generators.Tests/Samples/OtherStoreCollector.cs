using Readiness.Core.Collecting;
using Readiness.Core.Facts;

namespace Readiness.Generators.Tests.Samples;

/// <summary>Asks another store.</summary>
[Collector("other")]
internal sealed class OtherStoreCollector : ICollector<OwnerSettings, OtherStoreFacts>
{
    public Task<OtherStoreFacts> CollectAsync(CollectRequest<OwnerSettings> request, CancellationToken cancellationToken) =>
        Task.FromResult(OtherStoreFacts.Missing(new NotCollected(NotCollectedReason.Unsupported, "it has no gates")));
}
