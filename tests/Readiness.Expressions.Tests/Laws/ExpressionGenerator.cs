using FsCheck;
using FsCheck.Fluent;

namespace Readiness.Expressions.Tests.Laws;

/// <summary>Random well-typed expressions over the variables of <see cref="Leaves"/>; <c>e</c> is the element inside a macro.</summary>
internal sealed class ExpressionGenerator
{
    private readonly Dictionary<(string Type, int Depth, bool HasElement), Gen<string>> _known = [];

    /// <summary>An expression of one of the types bool, int, duration, string, list.</summary>
    public Gen<string> Of(string type, int depth, bool hasElement = false)
    {
        if (_known.TryGetValue((type, depth, hasElement), out var known)) return known;
        var leaves = Gen.Elements(LeavesOf(type, hasElement));
        var made = depth == 0 ? leaves : Gen.OneOf([leaves, .. Calls(type, depth - 1, hasElement)]);
        _known.Add((type, depth, hasElement), made);
        return made;
    }

    private static string[] LeavesOf(string type, bool hasElement) => type switch
    {
        "bool" => ["true", "false", "b", "has(r.lag)"],
        "int" => hasElement ? ["e", "i", "0", "m.a"] : ["i", "0", "1", "2", "m.a"],
        "duration" => ["r.lag", "d", "duration('1m')"],
        "string" => ["s", "r.name", "''", "'ab'"],
        _ => ["l", "l", "[1, 2]", "empty"],
    };

    private IEnumerable<Gen<string>> Calls(string type, int depth, bool hasElement)
    {
        Gen<string> Sub(string of) => Of(of, depth, hasElement);
        Gen<string> Element(string of) => Of(of, depth, hasElement: true);
        yield return from condition in Sub("bool") from one in Sub(type) from other in Sub(type) select $"({condition} ? {one} : {other})";
        var calls = type switch
        {
            "bool" => Conditions(Sub, Element),
            "int" => Numbers(Sub, Element),
            "duration" => [Binary(Sub("duration"), Sub("duration"), "+", "-"), from d in Sub("duration") from n in Sub("int") select $"{d}.times({n})"],
            "string" => [Binary(Sub("string"), Sub("string"), "+"), from n in Sub("int") select $"string({n})"],
            _ => Lists(Sub, Element),
        };
        foreach (var call in calls) yield return call;
    }

    private static IEnumerable<Gen<string>> Conditions(Func<string, Gen<string>> sub, Func<string, Gen<string>> element) =>
    [
        Binary(sub("bool"), sub("bool"), "&&", "||", "==", "!="),
        from operand in sub("bool") select $"!{operand}",
        Binary(sub("int"), sub("int"), "<", "<=", "==", "!="),
        Binary(sub("duration"), sub("duration"), ">", ">=", "=="),
        Binary(sub("string"), sub("string"), "<", "==", "!="),
        Binary(sub("list"), sub("list"), "==", "!="),
        from text in sub("string") from part in sub("string") select $"{text}.contains({part})",
        from item in sub("int") from list in sub("list") select $"({item} in {list})",
        from list in sub("list") from name in Gen.Elements("all", "exists", "exists_one") from body in element("bool") select $"{list}.{name}(e, {body})",
    ];

    private static IEnumerable<Gen<string>> Numbers(Func<string, Gen<string>> sub, Func<string, Gen<string>> element) =>
    [
        Binary(sub("int"), sub("int"), "+", "-", "*", "/", "%"),
        from list in sub("list") select $"size({list})",
        from text in sub("string") select $"{text}.size()",
        from list in sub("list") from index in sub("int") select $"{list}[{index}]",
        from list in sub("list") from name in Gen.Elements("sum", "max", "min") select $"{list}.{name}()",
        from duration in sub("duration") select $"{duration}.getSeconds()",
        from value in sub("int") from body in element("int") select $"cel.bind(e, {value}, {body})",
    ];

    private static IEnumerable<Gen<string>> Lists(Func<string, Gen<string>> sub, Func<string, Gen<string>> element) =>
    [
        Binary(sub("list"), sub("list"), "+"),
        from first in sub("int") from second in sub("int") select $"[{first}, {second}]",
        from list in sub("list") from body in element("bool") select $"{list}.filter(e, {body})",
        from list in sub("list") from body in element("int") select $"{list}.map(e, {body})",
    ];

    private static Gen<string> Binary(Gen<string> left, Gen<string> right, params string[] operators) =>
        from one in left from sign in Gen.Elements(operators) from other in right select $"({one} {sign} {other})";
}
