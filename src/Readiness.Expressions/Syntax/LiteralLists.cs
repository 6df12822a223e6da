using Readiness.Expressions.Diagnostics;

namespace Readiness.Expressions.Syntax;

/// <summary>An element of a list; an optional one is left out when it is empty.</summary>
internal readonly record struct ListItem(Expr Value, bool IsOptional);

/// <summary><c>[a, ?b]</c>.</summary>
internal sealed class ListExpr(TextSpan span, ListItem[] items) : Expr(span, items.Length == 0 ? 1 : items.Max(i => i.Value.Depth) + 1)
{
    public ListItem[] Items => items;
}

/// <summary>An entry of a map; an optional one is left out when its value is empty.</summary>
internal readonly record struct MapEntry(Expr Key, Expr Value, bool IsOptional);

/// <summary><c>{k: v, ?k: v}</c>.</summary>
internal sealed class MapExpr(TextSpan span, MapEntry[] entries)
    : Expr(span, entries.Length == 0 ? 1 : entries.Max(e => Math.Max(e.Key.Depth, e.Value.Depth)) + 1)
{
    public MapEntry[] Entries => entries;
}
