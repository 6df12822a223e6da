using Readiness.Expressions.Syntax;

namespace Readiness.Expressions.Checking;

/// <summary>What to tell about an operator that does not fit its operands.</summary>
internal static class OperatorAdvice
{
    public static (string Message, string? Hint) For(string op, CelType[] types)
    {
        var sign = Operators.Sign(op);
        if (types.Length == 1) return ($"{sign} cannot be applied to {types[0]}", types[0].Kind == CelTypeKind.Bool ? "the opposite of a bool is !x" : null);
        var (left, right) = (types[0], types[1]);
        return op switch
        {
            Operators.Index or Operators.OptionalIndex => Index(left, right),
            Operators.In => ($"in looks into a list or the keys of a map; {left} in {right} is not defined", null),
            Operators.Equal or Operators.NotEqual or Operators.Less or Operators.LessEqual or Operators.Greater or Operators.GreaterEqual
                => ($"{sign} cannot compare {left} with {right}", Conversion(left, right) ?? Conversion(right, left)),
            _ => ($"{sign} is not defined for {left} and {right}", Product(op, left, right) ?? Conversion(left, right) ?? Conversion(right, left)),
        };
    }

    private static (string, string?) Index(CelType left, CelType right) => left.Kind switch
    {
        CelTypeKind.List => ($"a list is indexed by an int, not by {right}", null),
        CelTypeKind.Map => ($"the keys of {left} are {left.Parameters[0]}, not {right}", null),
        _ => ($"{left} has no elements to index", null),
    };

    private static string? Product(string op, CelType left, CelType right) =>
        op == Operators.Multiply && (left.Kind, right.Kind) is (CelTypeKind.Duration, CelTypeKind.Int) or (CelTypeKind.Int, CelTypeKind.Duration)
            ? "write duration.times(int)"
            : null;

    private static string? Conversion(CelType from, CelType to) => (from.Kind, to.Kind) switch
    {
        (CelTypeKind.Duration, CelTypeKind.Int or CelTypeKind.Double or CelTypeKind.String) => "write a duration as duration('5m')",
        (CelTypeKind.Timestamp, CelTypeKind.String or CelTypeKind.Int) => "write a point in time as timestamp('2026-01-31T00:00:00Z')",
        (CelTypeKind.Int, CelTypeKind.Double) => "write double(…) around the int",
        (CelTypeKind.Int, CelTypeKind.Uint) => "write an unsigned number as 5u, or convert with int(…)",
        (CelTypeKind.Uint, CelTypeKind.Double) => "write double(…) around the uint",
        (CelTypeKind.String, CelTypeKind.Int) => "write int(…) around the string, or string(…) around the int",
        (CelTypeKind.Optional, _) => "take the value out of the optional with .orValue(…)",
        (CelTypeKind.List, CelTypeKind.Int) => "for the number of elements write size(list)",
        _ => null,
    };
}
