using Readiness.Expressions.Diagnostics;

namespace Readiness.Expressions.Syntax;

/// <summary>An element of a list; an optional one is left out when it is empty.</summary>
internal readonly record struct ListItem(Expr Value, bool IsOptional);

/// <summary><c>[a, ?b]</c>.</summary>
internal sealed class ListExpr(TextSpan span, ListItem[] items) : Expr(span, items.Length == 0 ? 1 : items.Max(i => i.Value.Depth) + 1)
{
    public override int PartCount => items.Length;

    public ListItem[] Items => items;

    public override Expr Part(int index) => items[index].Value;
}

/// <summary>An entry of a map; an optional one is left out when its value is empty.</summary>
internal readonly record struct MapEntry(Expr Key, Expr Value, bool IsOptional);

/// <summary><c>{k: v, ?k: v}</c>.</summary>
internal sealed class MapExpr(TextSpan span, MapEntry[] entries)
    : Expr(span, entries.Length == 0 ? 1 : entries.Max(e => Math.Max(e.Key.Depth, e.Value.Depth)) + 1)
{
    public override int PartCount => 2 * entries.Length;

    public MapEntry[] Entries => entries;

    public override Expr Part(int index) => index % 2 == 0 ? entries[index / 2].Key : entries[index / 2].Value;
}
