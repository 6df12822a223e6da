using Readiness.Expressions.Syntax;
using Readiness.Expressions.Types;

namespace Readiness.Expressions.Checking;

internal sealed partial class Checker
{
    private CelType CheckList(ListExpr list, LocalScope? scope)
    {
        CelType? element = null;
        foreach (var item in list.Items)
        {
            var type = Check(item.Value, scope);
            if (item.IsOptional) type = Unwrapped(type, item.Value);
            element = Join(element, type, item.Value, "elements");
        }

        return CelType.List(element ?? _unifier.Substitution.Fresh());
    }

    private CelType CheckMap(MapExpr map, LocalScope? scope)
    {
        CelType? key = null;
        CelType? value = null;
        foreach (var entry in map.Entries)
        {
            var keyType = Check(entry.Key, scope);
            ExpectKey(entry.Key, keyType);
            key = Join(key, keyType, entry.Key, "keys");
            var type = Check(entry.Value, scope);
            if (entry.IsOptional) type = Unwrapped(type, entry.Value);
            value = Join(value, type, entry.Value, "values");
        }

        return CelType.Map(key ?? _unifier.Substitution.Fresh(), value ?? _unifier.Substitution.Fresh());
    }

    private void ExpectKey(Expr key, CelType type)
    {
        if (key is LiteralExpr && type.Kind is CelTypeKind.Double or CelTypeKind.Null or CelTypeKind.Bytes)
            diagnostics.Error(key.Span, $"the key of a map is a bool, int, uint or string, not {type}");
    }

    private CelType Unwrapped(CelType type, Expr expr)
    {
        var known = Known(type);
        if (known.Kind == CelTypeKind.Optional) return known.Parameters[0];
        if (known.Kind is CelTypeKind.Dyn or CelTypeKind.Error) return known;
        diagnostics.Error(expr.Span, $"? takes an optional, this is {Shown(known)}", "leave the ? out, or write optional.of(…)");
        return CelType.Error;
    }

    /// <summary>The common type of the parts of a literal: dyn when they differ and that is allowed.</summary>
    private CelType Join(CelType? before, CelType next, Expr expr, string parts)
    {
        if (before is null) return next;
        if (_unifier.IsAssignable(before, next)) return Unifier.MostGeneral(before, next);
        if (options.MixedLiterals) return CelType.Dyn;
        diagnostics.Error(expr.Span, $"the {parts} have different types: {Shown(before)} and {Shown(next)}");
        return CelType.Error;
    }
}
