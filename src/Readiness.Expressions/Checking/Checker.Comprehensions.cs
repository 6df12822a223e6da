using Readiness.Expressions.Syntax;

namespace Readiness.Expressions.Checking;

internal sealed partial class Checker
{
    private CelType CheckComprehension(ComprehensionExpr walk, LocalScope? scope)
    {
        var range = Known(Check(walk.Range, scope));
        var (first, second) = ElementTypes(range, walk);
        var inner = LocalScope.Declare(scope, walk.Names[0].Name, walk.Names.Length == 2 || range.Kind == CelTypeKind.Map ? first : second);
        if (walk.Names.Length == 2) inner = LocalScope.Declare(inner, walk.Names[1].Name, second);
        if (walk.Filter is not null && !GivesBool(walk.Filter, inner)) TellNoBool(walk.Filter, $"the condition of {walk.MacroName}()");
        if (walk.Kind is ComprehensionKind.All or ComprehensionKind.Exists or ComprehensionKind.ExistsOne or ComprehensionKind.Filter)
        {
            if (!GivesBool(walk.Body, inner)) TellNoBool(walk.Body, $"the condition of {walk.MacroName}()");
            return walk.Kind == ComprehensionKind.Filter ? CelType.List(inner.Type) : CelType.Bool;
        }

        var body = Check(walk.Body, inner);
        return walk.Kind switch
        {
            ComprehensionKind.TransformMap => CelType.Map(first, body),
            ComprehensionKind.TransformMapEntry => EntryMap(walk, body),
            ComprehensionKind.SortBy => SortedList(walk, inner.Type, body),
            _ => CelType.List(body),
        };
    }

    /// <summary>Index and element of a list, key and value of a map.</summary>
    private (CelType First, CelType Second) ElementTypes(CelType range, ComprehensionExpr walk)
    {
        switch (range.Kind)
        {
            case CelTypeKind.List: return (CelType.Int, range.Parameters[0]);
            case CelTypeKind.Map: return (range.Parameters[0], range.Parameters[1]);
            case CelTypeKind.Error: return (CelType.Error, CelType.Error);
            case CelTypeKind.Dyn: return (CelType.Dyn, CelType.Dyn);
            case CelTypeKind.Parameter:
                Loosen(range);
                return (CelType.Dyn, CelType.Dyn);
            default:
                diagnostics.Error(walk.Range.Span, $"{walk.MacroName}() walks over a list or a map, this is {Shown(range)}");
                return (CelType.Error, CelType.Error);
        }
    }

    private CelType EntryMap(ComprehensionExpr walk, CelType body)
    {
        var map = CelType.Map(_unifier.Substitution.Fresh(), _unifier.Substitution.Fresh());
        if (_unifier.IsAssignable(body, map)) return Known(map);
        diagnostics.Error(walk.Body.Span, $"transformMapEntry() makes a map with one entry, this is {Shown(body)}", "write {key: value}");
        return CelType.Error;
    }

    private CelType SortedList(ComprehensionExpr walk, CelType element, CelType key)
    {
        if (Resolve(Functions.Sort.ByKeys, isMember: true, [CelType.List(element), CelType.List(key)], out var overloads) is not null)
        {
            walk.Overloads = overloads;
            return CelType.List(element);
        }

        if (!IsSilent(key)) diagnostics.Error(walk.Body.Span, $"sortBy() cannot order keys of type {Shown(key)}");
        return CelType.Error;
    }

    private CelType CheckBind(BindExpr bind, LocalScope? scope)
    {
        var value = Check(bind.Value, scope);
        return Check(bind.Body, LocalScope.Declare(scope, bind.Name.Name, value));
    }

    private CelType CheckOptionalMap(OptionalMapExpr map, LocalScope? scope)
    {
        var name = map.IsFlat ? "optFlatMap" : "optMap";
        var content = _unifier.Substitution.Fresh();
        var target = Check(map.Target, scope);
        if (!_unifier.IsAssignable(target, CelType.Optional(content)))
            diagnostics.Error(map.Target.Span, $"{name}() works on an optional, this is {Shown(target)}");
        var body = Check(map.Body, LocalScope.Declare(scope, map.Name.Name, Known(content)));
        if (!map.IsFlat) return CelType.Optional(body);
        var result = CelType.Optional(_unifier.Substitution.Fresh());
        if (_unifier.IsAssignable(body, result)) return Known(result);
        diagnostics.Error(map.Body.Span, $"optFlatMap() needs an optional, this is {Shown(body)}", "with a plain value write optMap(…)");
        return CelType.Error;
    }
}
