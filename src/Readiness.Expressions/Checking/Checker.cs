using Readiness.Expressions.Diagnostics;
using Readiness.Expressions.Syntax;
using Readiness.Expressions.Types;

namespace Readiness.Expressions.Checking;

/// <summary>Gives every node its type and every call its overloads, and tells what does not fit.</summary>
internal sealed partial class Checker(Declarations declarations, CompileOptions options, DiagnosticBag diagnostics)
{
    private readonly Unifier _unifier = new(new Substitution());

    public void Check(Expr root)
    {
        var type = Check(root, null);
        if (options.ResultType is { } wanted && !_unifier.IsAssignable(type, wanted))
            diagnostics.Error(root.Span, $"the expression must give {wanted}, this is {Shown(type)}");
        Finish(root);
    }

    private CelType Check(Expr expr, LocalScope? scope)
    {
        var type = expr switch
        {
            LiteralExpr literal => LiteralType(literal.Value),
            NameExpr name => CheckName(name, scope),
            SelectExpr select => CheckSelect(select, scope),
            PresenceExpr presence => CheckPresence(presence, scope),
            OperatorExpr operation => CheckOperator(operation, scope),
            LogicExpr logic => CheckLogic(logic, scope),
            ConditionalExpr conditional => CheckConditional(conditional, scope),
            CallExpr call => CheckCall(call, scope),
            ListExpr list => CheckList(list, scope),
            MapExpr map => CheckMap(map, scope),
            ComprehensionExpr comprehension => CheckComprehension(comprehension, scope),
            BindExpr bind => CheckBind(bind, scope),
            OptionalMapExpr map => CheckOptionalMap(map, scope),
            _ => CelType.Error,
        };
        expr.Type = type;
        return type;
    }

    /// <summary>Replaces the type variables once all of them are as known as they get.</summary>
    private void Finish(Expr expr)
    {
        expr.Type = _unifier.Substitution.Resolve(expr.Type ?? CelType.Error, freeToDyn: true);
        foreach (var child in Children.Of(expr)) Finish(child);
    }

    private CelType Known(CelType type) => _unifier.Substitution.Resolve(type, freeToDyn: false);

    private CelType Shown(CelType type) => _unifier.Substitution.Resolve(type, freeToDyn: true);

    private static CelType LiteralType(in CelValue value) => value.Kind switch
    {
        CelKind.Bool => CelType.Bool,
        CelKind.Int => CelType.Int,
        CelKind.Uint => CelType.Uint,
        CelKind.Double => CelType.Double,
        CelKind.String => CelType.String,
        CelKind.Bytes => CelType.Bytes,
        _ => CelType.Null,
    };

    private static bool IsSilent(CelType type) => type.Kind is CelTypeKind.Error;
}
