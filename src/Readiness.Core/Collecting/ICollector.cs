using Readiness.Core.Facts;
using Readiness.Core.Settings;

namespace Readiness.Core.Collecting;

/// <summary>Asks one kind of system for its state; it never judges, and it never writes.</summary>
/// <remarks>
/// What could not be read becomes a leaf that is not collected, with its reason; one refusal makes its own leaves unknown and nothing else.
/// A collector lets no expected failure escape as an exception; what escapes all the same the runner turns into <see cref="NotCollectedReason.Failed"/>.
/// </remarks>
public interface ICollector<TSettings, TFacts>
    where TSettings : ISettings<TSettings>
    where TFacts : IKindFacts<TFacts>
{
    Task<TFacts> CollectAsync(CollectRequest<TSettings> request, CancellationToken cancellationToken);
}
