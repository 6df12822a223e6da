namespace Readiness.Expressions.Values;

/// <summary>Equality of what has parts.</summary>
internal static class PartwiseEquality
{
    private static readonly CelError TooMany = new("the values are too large to compare");

    public static CelValue Lists(IListValue left, IListValue right, ref long budget)
    {
        var verdict = new Conjunction();
        var common = Math.Min(left.Positioned, right.Positioned);
        for (var i = 0; i < common; i++)
        {
            if (--budget < 0) return CelValue.Error(TooMany);
            if (!verdict.Add(Equality.Equal(left[i], right[i], ref budget))) return CelValue.False;
        }

        if (left.Count != right.Count)
        {
            // More elements may follow in the shorter one only when it was not read to its end.
            var shorter = left.Count < right.Count ? left : right;
            if (shorter.Incomplete is null) return CelValue.False;
        }

        verdict.AddMissing(left.Incomplete);
        verdict.AddMissing(right.Incomplete);
        return verdict.Result;
    }

    public static CelValue Maps(IMapValue left, IMapValue right, ref long budget)
    {
        var verdict = new Conjunction();
        if (!AddEntries(ref verdict, left, right, compareValues: true, ref budget)) return CelValue.False;
        if (!AddEntries(ref verdict, right, left, compareValues: false, ref budget)) return CelValue.False;
        verdict.AddMissing(left.Incomplete);
        verdict.AddMissing(right.Incomplete);
        return verdict.Result;
    }

    public static CelValue Structs(IStructValue left, IStructValue right, ref long budget)
    {
        if (!ReferenceEquals(left.Type, right.Type)) return CelValue.False;
        var verdict = new Conjunction();
        for (var slot = 0; slot < left.Type.Fields.Count; slot++)
        {
            if (--budget < 0) return CelValue.Error(TooMany);
            if (!verdict.Add(Equality.Equal(left.Get(slot), right.Get(slot), ref budget))) return CelValue.False;
        }

        return verdict.Result;
    }

    private static bool AddEntries(ref Conjunction verdict, IMapValue map, IMapValue other, bool compareValues, ref long budget)
    {
        for (var i = 0; i < map.Count; i++)
        {
            if (--budget < 0)
            {
                verdict.AddOther(CelValue.Error(TooMany));
                return true;
            }

            var value = map.ValueAt(i);
            var found = other.TryGet(map.KeyAt(i), out var counterpart);
            if (found && !compareValues) continue;
            if (found)
            {
                if (!verdict.Add(Equality.Equal(value, counterpart, ref budget))) return false;
            }
            else if (value.IsUnknown)
            {
                // Not even the presence of an entry is known whose value is not.
                verdict.Add(value);
            }
            else if (other.Incomplete is null)
            {
                return false;
            }
        }

        return true;
    }
}
