using Readiness.Expressions;

namespace Readiness.Benchmarks.Cel;

/// <summary>A typed fact as collectors have it.</summary>
internal sealed class Service(string name, IReadOnlyList<string> zones, long tier) : IStructValue
{
    private readonly CelValue _zones = CelValue.FromStrings(zones);

    public static StructType Shape { get; } = new("Service", "A service.", () =>
    [
        new("name", CelType.String, ""),
        new("zones", CelType.List(CelType.String), ""),
        new("tier", CelType.Int, ""),
    ]);

    public string Name => name;

    public IReadOnlyList<string> Zones => zones;

    public long Tier => tier;

    public StructType Type => Shape;

    public string? Text(int slot) => slot == 0 ? name : null;

    public bool TryNumber(int slot, CelKind kind, out long number)
    {
        number = tier;
        return slot == 2 && kind == CelKind.Int;
    }

    public CelValue Get(int slot) => slot switch
    {
        0 => CelValue.FromString(name),
        1 => _zones,
        _ => CelValue.FromInt(tier),
    };
}
