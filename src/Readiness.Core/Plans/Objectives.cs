namespace Readiness.Core.Plans;

/// <summary>What the failover must achieve.</summary>
/// <param name="Rto">The longest time from the loss until users are served again; null when undeclared.</param>
/// <param name="Rpo">The longest stretch of data that may be lost; null when undeclared.</param>
public sealed record Objectives(TimeSpan? Rto, TimeSpan? Rpo)
{
    public static Objectives None { get; } = new(null, null);
}
