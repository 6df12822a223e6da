namespace Readiness.Expressions.Values;

/// <summary>Map keys: integral numbers of any kind are the same key, everything else is compared within its kind.</summary>
internal sealed class KeyComparer : IEqualityComparer<CelValue>
{
    public static readonly KeyComparer Instance = new();

    public bool Equals(CelValue x, CelValue y)
    {
        x = Normalize(x);
        y = Normalize(y);
        if (x.Kind != y.Kind) return false;
        return x.Kind == CelKind.String ? (string)x.Reference! == (string)y.Reference! : x.Bits == y.Bits && x.Kind <= CelKind.Double;
    }

    public int GetHashCode(CelValue obj)
    {
        var key = Normalize(obj);
        return key.Kind == CelKind.String ? ((string)key.Reference!).GetHashCode(StringComparison.Ordinal) : HashCode.Combine(key.Kind, key.Bits);
    }

    /// <summary>Integral values become int where they fit and uint where only that fits, so that equal numbers hash alike.</summary>
    public static CelValue Normalize(in CelValue key)
    {
        if (key.Kind == CelKind.Uint && key.Bits >= 0) return CelValue.FromInt(key.Bits);
        if (key.Kind != CelKind.Double) return key;
        var number = BitConverter.Int64BitsToDouble(key.Bits);
        if (number != Math.Truncate(number)) return key;
        if (number is >= -9223372036854775808.0 and < 9223372036854775808.0) return CelValue.FromInt((long)number);
        return number is >= 0 and < 18446744073709551616.0 ? CelValue.FromUint((ulong)number) : key;
    }
}
