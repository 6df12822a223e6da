using Readiness.Core.Collecting;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Switches;

/// <summary>Who notices the loss before an actor that steers by its own checks acts.</summary>
internal static class DetectedBy
{
    /// <summary>Whether the actor's own signal must be given before anything is switched. Else its checks may still be under way when another signal is given, and take their time.</summary>
    public static bool Alone(StepContext context) =>
        context.Plan.Chain.Phases.FirstOrDefault(phase => phase.Phase == Phase.Detect) is { } detect
        && detect.Steps.Any(signal => signal.Component == context.Component.Name)
        && (detect.Steps.Count == 1 || detect.Need == detect.Steps.Count);
}
