using Readiness.Expressions;

namespace Readiness.Conformance.Cel;

/// <summary>Reads types as suites write them: <c>int</c>, <c>map(string, list(dyn))</c>, <c>$T</c>, <c>tuple(int, uint)</c>.</summary>
internal static class TypeText
{
    public static CelType Parse(string text)
    {
        var rest = text.AsSpan();
        var type = Parse(ref rest);
        return rest.IsWhiteSpace() ? type : throw new FormatException($"'{text}' is not a type");
    }

    private static CelType Parse(ref ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        var length = rest.IndexOfAny("(), ");
        var name = (length < 0 ? rest : rest[..length]).ToString();
        rest = length < 0 ? [] : rest[length..];
        return name.StartsWith('$') ? CelType.Parameter(name[1..]) : Build(name, Parameters(ref rest));
    }

    private static List<CelType> Parameters(ref ReadOnlySpan<char> rest)
    {
        List<CelType> parameters = [];
        if (!rest.StartsWith('(')) return parameters;
        do
        {
            rest = rest[1..];
            parameters.Add(Parse(ref rest));
            rest = rest.TrimStart();
        }
        while (rest.StartsWith(','));
        if (!rest.StartsWith(')')) throw new FormatException("a type lacks its closing parenthesis");
        rest = rest[1..];
        return parameters;
    }

    private static CelType Build(string name, List<CelType> parameters) => (name, parameters) switch
    {
        ("bool", []) => CelType.Bool,
        ("int", []) => CelType.Int,
        ("uint", []) => CelType.Uint,
        ("double", []) => CelType.Double,
        ("string", []) => CelType.String,
        ("bytes", []) => CelType.Bytes,
        ("null_type", []) => CelType.Null,
        ("dyn", []) => CelType.Dyn,
        ("timestamp", []) => CelType.Timestamp,
        ("duration", []) => CelType.Duration,
        ("type", []) => CelType.Type,
        ("type", [var of]) => CelType.TypeOf(of),
        ("list", [var element]) => CelType.List(element),
        ("map", [var key, var value]) => CelType.Map(key, value),
        ("optional_type", [var of]) => CelType.Optional(of),
        _ => CelType.Abstract(name, [.. parameters]),
    };
}
