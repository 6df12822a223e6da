using System.Runtime.CompilerServices;
using Readiness.Expressions.Checking;
using Readiness.Expressions.Costing;
using Readiness.Expressions.Evaluation;
using Readiness.Expressions.Explaining;
using Readiness.Expressions.Planning;
using Readiness.Expressions.Syntax;

namespace Readiness.Expressions;

/// <summary>A checked expression, ready to be evaluated, by many threads at once.</summary>
public sealed class CelProgram
{
    private readonly Expr _root;
    private readonly Node _plan;
    private readonly int _slotCount;
    private readonly Declarations _declarations;
    private readonly int _baseCost;

    internal CelProgram(string text, Expr root, Node plan, int slotCount, Declarations declarations)
    {
        Text = text;
        _root = root;
        _plan = plan;
        _slotCount = slotCount;
        _declarations = declarations;
        _baseCost = Weight.Of(root);
    }

    public string Text { get; }

    /// <summary>The type of the value, when it has one; <see cref="CelType.Dyn"/> when it was not checked.</summary>
    public CelType ResultType => _root.Type ?? CelType.Dyn;

    /// <summary>Every variable and field that the expression can read: what has to be collected for it.</summary>
    public IReadOnlyList<FieldReference> References => field ??= ReferenceFinder.In(_root, _declarations);

    /// <summary>What an evaluation can cost at most.</summary>
    public CostEstimate Cost => CostEstimator.Of(_root);

    /// <summary>Evaluates on the given variables.</summary>
    /// <param name="variables">One value for each variable, in the order of declaration in the environment.</param>
    /// <param name="limits">What the evaluation may spend.</param>
    /// <param name="ct">Cancels the evaluation; it then throws <see cref="OperationCanceledException"/>.</param>
    /// <returns>A value of <see cref="ResultType"/>, an unknown, or an error.</returns>
    public CelValue Evaluate(ReadOnlySpan<CelValue> variables, in EvaluationLimits limits = default, CancellationToken ct = default)
    {
        var buffer = default(LocalBuffer);
        var frame = new Frame
        {
            Variables = variables,
            Locals = _slotCount <= LocalBuffer.Size ? buffer : new CelValue[_slotCount],
            Budget = limits.Budget - _baseCost,
            Cancellation = ct,
        };
        var result = _plan.Evaluate(ref frame);
        return frame.Budget < 0 ? CelValue.Error(Frame.OverBudget) : result;
    }

    /// <summary>Says why the result on these variables is false, unknown or an error.</summary>
    /// <remarks>It evaluates again, part by part; what passes needs no explanation.</remarks>
    public Explanation Explain(ReadOnlySpan<CelValue> variables, in EvaluationLimits limits = default, CancellationToken ct = default) =>
        new Explainer(_declarations, Text, _root, [.. variables], limits.Budget, ct).Explain();

    [InlineArray(Size)]
    private struct LocalBuffer
    {
        public const int Size = 8;

        private CelValue _first;
    }
}
