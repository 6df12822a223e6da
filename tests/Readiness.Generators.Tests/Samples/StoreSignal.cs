using Readiness.Core.Collecting;
using Readiness.Core.Facts.Steps;

namespace Readiness.Generators.Tests.Samples;

/// <summary>A store as a signal.</summary>
[StepDeriver("signal", "store")]
[StepDeriver("signal", "other")]
internal sealed class StoreSignal : IStepDeriver<SignalFacts>
{
    public SignalFacts Derive(StepContext context) => new() { Name = context.Component.Name, Kind = context.Component.Kind };
}
