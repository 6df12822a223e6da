namespace Readiness.Expressions.Tests.Laws;

/// <summary>The variables that random expressions read, with any of their leaves replaced by unknown.</summary>
internal static class Leaves
{
    /// <summary>How many leaves there are: one bit of a mask each.</summary>
    public const int Count = 10;

    public static CelEnvironment Environment { get; } = CelEnvironment.Standard
        .WithVariable("b", CelType.Bool)
        .WithVariable("i", CelType.Int)
        .WithVariable("d", CelType.Duration)
        .WithVariable("s", CelType.String)
        .WithVariable("l", CelType.List(CelType.Int))
        .WithVariable("empty", CelType.List(CelType.Int))
        .WithVariable("m", CelType.Map(CelType.String, CelType.Int))
        .WithVariable("r", Record.Shape);

    /// <summary>Whether the list of that mask lacks its last element.</summary>
    public static bool IsIncomplete(int mask) => (mask >> 9 & 1) != 0;

    /// <summary>The values of the variables; leaf n is unknown when bit n of the mask is set.</summary>
    public static CelValue[] Values(int mask)
    {
        CelValue Leaf(int bit, CelValue known) => (mask >> bit & 1) == 0 ? known : CelValue.Unknown(Fact(bit));
        var map = new CelMap();
        map.TryAdd(CelValue.FromString("a"), Leaf(6, CelValue.FromInt(2)));
        return
        [
            Leaf(0, CelValue.True),
            Leaf(1, CelValue.FromInt(1)),
            Leaf(2, CelValue.FromDuration(TimeSpan.FromSeconds(90))),
            Leaf(3, CelValue.FromString("abc")),
            List(Leaf(4, CelValue.FromInt(0)), Leaf(5, CelValue.FromInt(1)), IsIncomplete(mask)),
            CelValue.FromList([]),
            CelValue.FromMap(map),
            CelValue.FromStruct(new Record([Leaf(7, CelValue.FromDuration(TimeSpan.FromMinutes(2))), Leaf(8, CelValue.FromString("pg-dr"))])),
        ];
    }

    /// <summary>An incomplete list is one whose last element was not read.</summary>
    private static CelValue List(CelValue first, CelValue second, bool isIncomplete) => isIncomplete
        ? CelValue.FromList(new IncompletePart([first, second], Fact(9)))
        : CelValue.FromList([first, second, CelValue.FromInt(2)]);

    private static UnknownFact Fact(int bit) => new($"leaf{bit}", "Timeout", "the test says so");

    private sealed class IncompletePart(IReadOnlyList<CelValue> items, UnknownFact rest) : IListValue
    {
        public int Count => items.Count;

        public UnknownFact? Incomplete => rest;

        public CelValue this[int index] => items[index];
    }

    private sealed class Record(IReadOnlyList<CelValue> values) : IStructValue
    {
        public static StructType Shape { get; } = new("Replica", "A replica.", () => [new("lag", CelType.Duration, ""), new("name", CelType.String, "")]);

        public StructType Type => Shape;

        public CelValue Get(int slot) => values[slot];
    }
}
