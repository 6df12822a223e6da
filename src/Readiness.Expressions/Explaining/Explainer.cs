using Readiness.Expressions.Checking;
using Readiness.Expressions.Diagnostics;
using Readiness.Expressions.Evaluation;
using Readiness.Expressions.Planning;
using Readiness.Expressions.Syntax;

namespace Readiness.Expressions.Explaining;

/// <summary>Finds the part of an expression that decided its value, and tells it with the values that were read.</summary>
internal sealed partial class Explainer
{
    private const int MostParts = 3;

    private readonly Declarations _declarations;
    private readonly string _text;
    private readonly CelValue[] _variables;
    private readonly CancellationToken _cancellation;
    private readonly Expr _root;
    private readonly CelValue[] _locals;
    private readonly string[] _paths;
    private readonly List<Operand> _operands = [];
    private readonly List<UnknownFact> _unknowns = [];
    private readonly List<string> _notes = [];
    private long _budget;

    public Explainer(Declarations declarations, string text, Expr root, CelValue[] variables, long budget, CancellationToken cancellation)
    {
        _declarations = declarations;
        _text = text;
        _variables = variables;
        _root = root;

        // A macro declares at most two names, and macros nest no deeper than the tree.
        _locals = new CelValue[2 * root.Depth];
        _paths = new string[2 * root.Depth];
        _budget = budget;
        _cancellation = cancellation;
    }

    public Explanation Explain()
    {
        var value = Evaluate(_root, null);
        var text = Tell(_root, null, value);
        if (value.IsUnknown) _unknowns.AddRange(value.AsUnknown.Facts);
        var unknowns = _unknowns.Count == 0 ? [] : new UnknownSet(_unknowns).Facts;
        return new Explanation(text, [.. _operands.Distinct()], unknowns, [.. _notes.Distinct()]);
    }

    private CelValue Evaluate(Expr expr, LocalScope? scope)
    {
        var planner = new Planner(_declarations, new DiagnosticBag(0));
        var plan = planner.Plan(expr, scope);
        var frame = new Frame { Variables = _variables, Locals = _locals, Budget = _budget, Cancellation = _cancellation };
        var value = plan.Evaluate(ref frame);
        _budget = frame.Budget;
        return _budget < 0 ? CelValue.Error(Frame.OverBudget) : value;
    }

    /// <summary>Why the expression has this value.</summary>
    private string Tell(Expr expr, LocalScope? scope, in CelValue value) => expr switch
    {
        LogicExpr logic => TellLogic(logic, scope, value),
        OperatorExpr { Operator: Operators.Not } not => Tell(not.Operands[0], scope, Evaluate(not.Operands[0], scope)),
        ConditionalExpr choice => TellChoice(choice, scope, value),
        ComprehensionExpr { Kind: ComprehensionKind.All or ComprehensionKind.Exists } walk => TellQuantifier(walk, scope, value),
        BindExpr bind => TellBind(bind, scope, value),
        _ => TellAtom(expr, scope, value),
    };

    private string TellChoice(ConditionalExpr choice, LocalScope? scope, in CelValue value)
    {
        var condition = Evaluate(choice.Condition, scope);
        if (condition.Kind != CelKind.Bool) return Tell(choice.Condition, scope, condition);
        return Tell(condition.AsBool ? choice.Then : choice.Otherwise, scope, value);
    }

    private string TellBind(BindExpr bind, LocalScope? scope, in CelValue value)
    {
        var bound = Evaluate(bind.Value, scope);
        var path = PathOf(bind.Value, scope) ?? bind.Name.Name;
        return Tell(bind.Body, Enter(scope, bind.Name.Name, bound, path), value);
    }

    private LocalScope Enter(LocalScope? scope, string name, in CelValue value, string path)
    {
        var inner = LocalScope.Declare(scope, name, CelType.Dyn);
        _locals[inner.Slot] = value;
        _paths[inner.Slot] = path;
        return inner;
    }

    private string SourceOf(Expr expr) => _text.Substring(expr.Span.Start, expr.Span.Length);
}
