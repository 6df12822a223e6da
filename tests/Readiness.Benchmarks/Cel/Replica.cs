using Readiness.Expressions;

namespace Readiness.Benchmarks.Cel;

/// <summary>A typed fact as collectors have it; durations in nanoseconds.</summary>
internal sealed class Replica(long lag, long sampling, long rpo) : IStructValue
{
    public static StructType Shape { get; } = new("Replica", "A replica.", () =>
    [
        new("lag", CelType.Duration, ""),
        new("sampling", CelType.Duration, ""),
        new("rpo", CelType.Duration, ""),
    ]);

    public long Lag => lag;

    public long Sampling => sampling;

    public long Rpo => rpo;

    public StructType Type => Shape;

    public bool TryNumber(int slot, CelKind kind, out long number)
    {
        number = slot switch
        {
            0 => lag,
            1 => sampling,
            _ => rpo,
        };
        return kind == CelKind.Duration;
    }

    public CelValue Get(int slot) => slot switch
    {
        0 => CelValue.FromDuration(lag),
        1 => CelValue.FromDuration(sampling),
        _ => CelValue.FromDuration(rpo),
    };
}
