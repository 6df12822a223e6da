namespace Readiness.Expressions.Values;

/// <summary>Comparison of numbers of different kinds.</summary>
internal static class Numbers
{
    public static bool IsNumber(CelKind kind) => kind is CelKind.Int or CelKind.Uint or CelKind.Double;

    public static bool IsNaN(in CelValue value) => value.Kind == CelKind.Double && double.IsNaN(value.AsDouble);

    /// <summary>Compares two numbers, neither of which is NaN.</summary>
    public static int Compare(in CelValue left, in CelValue right) => (left.Kind, right.Kind) switch
    {
        (CelKind.Int, CelKind.Int) => left.AsInt.CompareTo(right.AsInt),
        (CelKind.Uint, CelKind.Uint) => left.AsUint.CompareTo(right.AsUint),
        (CelKind.Double, CelKind.Double) => CompareDoubles(left.AsDouble, right.AsDouble),
        (CelKind.Int, CelKind.Uint) => left.AsInt < 0 ? -1 : ((ulong)left.AsInt).CompareTo(right.AsUint),
        (CelKind.Uint, CelKind.Int) => right.AsInt < 0 ? 1 : left.AsUint.CompareTo((ulong)right.AsInt),
        (CelKind.Double, CelKind.Int) => CompareToInt(left.AsDouble, right.AsInt),
        (CelKind.Int, CelKind.Double) => -CompareToInt(right.AsDouble, left.AsInt),
        (CelKind.Double, CelKind.Uint) => CompareToUint(left.AsDouble, right.AsUint),
        (CelKind.Uint, CelKind.Double) => -CompareToUint(right.AsDouble, left.AsUint),
        _ => throw new InvalidOperationException($"{left.Kind} and {right.Kind} are not both numbers."),
    };

    // The language compares an integer with a double by turning the integer into a double, once the double is in range.
    private static int CompareToInt(double left, long right)
    {
        if (left < long.MinValue) return -1;
        return left > long.MaxValue ? 1 : CompareDoubles(left, right);
    }

    private static int CompareToUint(double left, ulong right)
    {
        if (left < 0) return -1;
        return left > ulong.MaxValue ? 1 : CompareDoubles(left, right);
    }

    private static int CompareDoubles(double left, double right) => left < right ? -1 : left > right ? 1 : 0;
}
