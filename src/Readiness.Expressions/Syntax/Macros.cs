using Readiness.Expressions.Diagnostics;

namespace Readiness.Expressions.Syntax;

/// <summary>Calls that are not functions because they see the text of their arguments. A call with another number of arguments is an ordinary one.</summary>
internal static class Macros
{
    /// <summary>The names that can be called on a list, map or optional.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "has", "all", "exists", "exists_one", "existsOne", "filter", "map", "transformList", "transformMap", "transformMapEntry",
        "sortBy", "optMap", "optFlatMap",
    ];

    /// <summary>The node that a macro stands for; null when the call is none.</summary>
    public static Expr? Expand(CallExpr call, DiagnosticBag diagnostics)
    {
        if (call.Target is null) return call is { Function: "has", Arguments.Length: 1 } ? Has(call, diagnostics) : null;
        if (call.Target is NameExpr { Name: "cel" } && call is { Function: "bind", Arguments.Length: 3 }) return Bind(call, diagnostics);
        if (call.Target is NameExpr { Name: "math" } && call.Function is "greatest" or "least" && call.Arguments.Length > 2) return OverList(call);
        return (call.Function, call.Arguments.Length) switch
        {
            ("all", 2) => Walk(call, ComprehensionKind.All, 1, diagnostics),
            ("all", 3) => Walk(call, ComprehensionKind.All, 2, diagnostics),
            ("exists", 2) => Walk(call, ComprehensionKind.Exists, 1, diagnostics),
            ("exists", 3) => Walk(call, ComprehensionKind.Exists, 2, diagnostics),
            ("exists_one" or "existsOne", 2) => Walk(call, ComprehensionKind.ExistsOne, 1, diagnostics),
            ("exists_one" or "existsOne", 3) => Walk(call, ComprehensionKind.ExistsOne, 2, diagnostics),
            ("filter", 2) => Walk(call, ComprehensionKind.Filter, 1, diagnostics),
            ("map", 2 or 3) => Walk(call, ComprehensionKind.Map, 1, diagnostics),
            ("transformList", 3 or 4) => Walk(call, ComprehensionKind.Map, 2, diagnostics),
            ("transformMap", 3 or 4) => Walk(call, ComprehensionKind.TransformMap, 2, diagnostics),
            ("transformMapEntry", 3 or 4) => Walk(call, ComprehensionKind.TransformMapEntry, 2, diagnostics),
            ("sortBy", 2) => Walk(call, ComprehensionKind.SortBy, 1, diagnostics),
            ("optMap", 2) => OptionalMap(call, isFlat: false, diagnostics),
            ("optFlatMap", 2) => OptionalMap(call, isFlat: true, diagnostics),
            _ => null,
        };
    }

    /// <summary>How a macro is called, for a message about a call that is none; null when there is no macro of that name.</summary>
    public static string? UsageOf(string name) => name switch
    {
        "has" => "has(record.field)",
        "bind" => "cel.bind(name, value, expression)",
        "all" or "exists" or "exists_one" or "existsOne" => $"list.{name}(element, condition)",
        "filter" => "list.filter(element, condition)",
        "map" => "list.map(element, expression), or list.map(element, condition, expression)",
        "transformList" or "transformMap" or "transformMapEntry" => $"list.{name}(index, element, expression)",
        "sortBy" => "list.sortBy(element, key)",
        "optMap" or "optFlatMap" => $"optional.{name}(value, expression)",
        _ => null,
    };

    private static Expr Has(CallExpr call, DiagnosticBag diagnostics)
    {
        if (call.Arguments[0] is SelectExpr { IsOptional: false } field) return new PresenceExpr(call.Span, field);
        if (call.Arguments[0] is not BrokenExpr)
            diagnostics.Error(call.Arguments[0].Span, "has() takes a field", "write has(record.field)");
        return new BrokenExpr(call.Span);
    }

    private static Expr Bind(CallExpr call, DiagnosticBag diagnostics) =>
        NameAt(call, 0, diagnostics) is { } name
            ? new BindExpr(call.Span, name, call.Arguments[1], call.Arguments[2])
            : new BrokenExpr(call.Span);

    private static CallExpr OverList(CallExpr call)
    {
        var span = TextSpan.Between(call.Arguments[0].Span.Start, call.Arguments[^1].Span.End);
        var list = new ListExpr(span, [.. call.Arguments.Select(a => new ListItem(a, false))]);
        return new CallExpr(call.Span, call.Function, call.NameSpan, call.Target, [list], call.IsAbsolute);
    }

    private static Expr Walk(CallExpr call, ComprehensionKind kind, int nameCount, DiagnosticBag diagnostics)
    {
        var names = new LocalName[nameCount];
        for (var i = 0; i < nameCount; i++)
        {
            if (NameAt(call, i, diagnostics) is not { } name) return new BrokenExpr(call.Span);
            names[i] = name;
        }

        if (nameCount == 2 && names[0].Name == names[1].Name)
        {
            diagnostics.Error(names[1].Span, $"{names[1].Name} is declared twice");
            return new BrokenExpr(call.Span);
        }

        var filter = call.Arguments.Length == nameCount + 2 ? call.Arguments[nameCount] : null;
        return new ComprehensionExpr(call.Span, kind, call.Target!, names, filter, call.Arguments[^1], call.NameSpan);
    }

    private static Expr OptionalMap(CallExpr call, bool isFlat, DiagnosticBag diagnostics) =>
        NameAt(call, 0, diagnostics) is { } name
            ? new OptionalMapExpr(call.Span, call.Target!, name, call.Arguments[1], isFlat)
            : new BrokenExpr(call.Span);

    private static LocalName? NameAt(CallExpr call, int index, DiagnosticBag diagnostics)
    {
        if (call.Arguments[index] is NameExpr { IsAbsolute: false } name) return new LocalName(name.Name, name.Span);
        if (call.Arguments[index] is not BrokenExpr)
            diagnostics.Error(call.Arguments[index].Span, $"{call.Function}() declares a name here", $"write {UsageOf(call.Function)}");
        return null;
    }
}
