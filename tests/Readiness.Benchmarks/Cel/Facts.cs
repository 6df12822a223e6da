using Readiness.Expressions;

namespace Readiness.Benchmarks.Cel;

/// <summary>What the expressions are evaluated on, typed and as dictionaries.</summary>
internal static class Facts
{
    public const long Second = 1_000_000_000;
    public const string Region = "eu-west-1";
    public const string Zone = "c";

    public static CelType Record { get; } = CelType.Map(CelType.String, CelType.Dyn);

    public static Replica Replica { get; } = new(270 * Second, 15 * Second, 300 * Second);

    public static IReadOnlyList<Watcher> Monitors { get; } =
        [.. Enumerable.Range(0, 100).Select(i => new Watcher(i % 2 == 0 ? "warning" : "critical", "ap-east-1"))];

    public static Service Service { get; } = new("payments-eu.prod", ["a", "b", "c"], 1);

    public static CelValue Typed(IReadOnlyList<IStructValue> records) => CelValue.FromList([.. records.Select(CelValue.FromStruct)]);

    /// <summary>The same record as a map of the language.</summary>
    public static CelValue Map(IStructValue record)
    {
        var map = new CelMap();
        for (var slot = 0; slot < record.Type.Fields.Count; slot++) map.TryAdd(CelValue.FromString(record.Type.Fields[slot].Name), record.Get(slot));
        return CelValue.FromMap(map);
    }

    /// <summary>Compiles; a benchmark on an expression with a mistake has no meaning.</summary>
    public static CelProgram Compile(string text, params (string Name, CelType Type)[] variables)
    {
        var environment = CelEnvironment.Standard;
        foreach (var (name, type) in variables) environment = environment.WithVariable(name, type);
        var compilation = environment.Compile(text);
        return compilation.Program ?? throw new InvalidOperationException(compilation.Diagnostics[0].Message);
    }
}
