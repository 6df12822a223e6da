namespace Readiness.Core.Plans;

/// <summary>A time that nothing measures, as the plan's owner declares it.</summary>
/// <remarks>Best ≤ expected ≤ worst. A single duration stands for all three.</remarks>
public sealed record AssumedTime(TimeSpan Best, TimeSpan Expected, TimeSpan Worst);
