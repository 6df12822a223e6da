using Readiness.Expressions;

namespace Readiness.Conformance.Cel;

/// <summary>Compares as suites ask for: kinds must agree, NaN equals NaN, zeros have no sign, maps no order.</summary>
internal static class ValueMatcher
{
    public static bool Matches(in CelValue expected, in CelValue actual)
    {
        if (expected.Kind != actual.Kind) return false;
        return expected.Kind switch
        {
            CelKind.Null => true,
            CelKind.Bool => expected.AsBool == actual.AsBool,
            CelKind.Int => expected.AsInt == actual.AsInt,
            CelKind.Uint => expected.AsUint == actual.AsUint,
            CelKind.Double => expected.AsDouble.Equals(actual.AsDouble) || expected.AsDouble == actual.AsDouble,
            CelKind.String => expected.AsString == actual.AsString,
            CelKind.Bytes => expected.AsBytes.AsSpan().SequenceEqual(actual.AsBytes),
            CelKind.Duration => expected.AsDuration == actual.AsDuration,
            CelKind.Timestamp => expected.AsTimestampSeconds == actual.AsTimestampSeconds && expected.AsTimestampNanos == actual.AsTimestampNanos,
            CelKind.Type => Name(expected.AsType) == Name(actual.AsType),
            CelKind.List => ListsMatch(expected.AsList, actual.AsList),
            CelKind.Map => MapsMatch(expected.AsMap, actual.AsMap),
            _ => false,
        };
    }

    /// <summary>The name that the specification gives to a type at run time.</summary>
    private static string Name(CelType type) => type.Name switch
    {
        "timestamp" => "google.protobuf.Timestamp",
        "duration" => "google.protobuf.Duration",
        var name => name,
    };

    private static bool ListsMatch(IListValue expected, IListValue actual)
    {
        if (expected.Count != actual.Count) return false;
        for (var i = 0; i < expected.Count; i++)
        {
            if (!Matches(expected[i], actual[i])) return false;
        }

        return true;
    }

    private static bool MapsMatch(IMapValue expected, IMapValue actual)
    {
        if (expected.Count != actual.Count) return false;
        for (var i = 0; i < expected.Count; i++)
        {
            var at = IndexOf(actual, expected.KeyAt(i));
            if (at < 0 || !Matches(expected.ValueAt(i), actual.ValueAt(at))) return false;
        }

        return true;
    }

    private static int IndexOf(IMapValue map, CelValue key)
    {
        for (var i = 0; i < map.Count; i++)
        {
            if (Matches(key, map.KeyAt(i))) return i;
        }

        return -1;
    }
}
