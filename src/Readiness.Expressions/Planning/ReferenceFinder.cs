using Readiness.Expressions.Checking;
using Readiness.Expressions.Syntax;

namespace Readiness.Expressions.Planning;

/// <summary>Finds what an expression can read.</summary>
internal sealed class ReferenceFinder
{
    private readonly Declarations _declarations;
    private readonly List<FieldReference> _found = [];

    private ReferenceFinder(Declarations declarations) => _declarations = declarations;

    public static IReadOnlyList<FieldReference> In(Expr root, Declarations declarations)
    {
        var finder = new ReferenceFinder(declarations);
        finder.Visit(root, null);
        return [.. finder._found.Distinct()];
    }

    private void Visit(Expr expr, LocalScope? scope)
    {
        if (expr is NameExpr or SelectExpr && _declarations.Resolve(expr, scope) is { } binding)
        {
            if (binding is VariableBinding variable) _found.Add(new FieldReference(variable.Variable.Name, null, variable.Index));
            return;
        }

        switch (expr)
        {
            case ComprehensionExpr walk:
                Visit(walk.Range, scope);
                var inner = scope;
                foreach (var name in walk.Names) inner = LocalScope.Declare(inner, name.Name, CelType.Dyn);
                if (walk.Filter is not null) Visit(walk.Filter, inner);
                Visit(walk.Body, inner);
                break;
            case BindExpr bind:
                Visit(bind.Value, scope);
                Visit(bind.Body, LocalScope.Declare(scope, bind.Name.Name, CelType.Dyn));
                break;
            case OptionalMapExpr map:
                Visit(map.Target, scope);
                Visit(map.Body, LocalScope.Declare(scope, map.Name.Name, CelType.Dyn));
                break;
            default:
                foreach (var child in Children.Of(expr)) Visit(child, scope);
                break;
        }

        if (expr is SelectExpr select) AddField(select.Operand.Type, select.Field);
        if (expr is PresenceExpr presence) AddField(presence.Operand.Type, presence.Field);
    }

    private void AddField(CelType? operand, string field)
    {
        if (operand?.Kind == CelTypeKind.Optional) operand = operand.Parameters[0];
        if (operand is StructType type && type.SlotOf(field) is >= 0 and var slot) _found.Add(new FieldReference(null, type, slot));
    }
}
