using Readiness.Expressions;

namespace Readiness.Benchmarks.Cel;

/// <summary>A typed fact as collectors have it.</summary>
internal sealed class Watcher(string severity, string region) : IStructValue
{
    public static StructType Shape { get; } = new("Monitor", "A monitor.", () =>
    [
        new("severity", CelType.String, ""),
        new("region", CelType.String, ""),
    ]);

    public string Severity => severity;

    public string Region => region;

    public StructType Type => Shape;

    public string? Text(int slot) => slot == 0 ? severity : region;

    public CelValue Get(int slot) => slot == 0 ? CelValue.FromString(severity) : CelValue.FromString(region);
}
