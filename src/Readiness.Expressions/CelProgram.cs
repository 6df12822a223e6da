namespace Readiness.Expressions;

/// <summary>A checked expression, ready to be evaluated, by many threads at once.</summary>
public sealed class CelProgram
{
    internal CelProgram(string text, CelType resultType, IReadOnlyList<FieldReference> references)
    {
        Text = text;
        ResultType = resultType;
        References = references;
    }

    public string Text { get; }

    /// <summary>The type of the value, when it has one; <see cref="CelType.Dyn"/> when it was not checked.</summary>
    public CelType ResultType { get; }

    /// <summary>Every variable and field that the expression can read: what has to be collected for it.</summary>
    public IReadOnlyList<FieldReference> References { get; }

    /// <summary>Evaluates on the given variables.</summary>
    /// <param name="variables">One value for each variable, in the order of declaration in the environment.</param>
    /// <param name="limits">What the evaluation may spend.</param>
    /// <param name="ct">Cancels the evaluation; it then throws <see cref="OperationCanceledException"/>.</param>
    /// <returns>A value of <see cref="ResultType"/>, an unknown, or an error.</returns>
    public CelValue Evaluate(ReadOnlySpan<CelValue> variables, in EvaluationLimits limits = default, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        return CelValue.Error(new CelError($"the expression was not planned ({variables.Length} variables, budget {limits.Budget})"));
    }

    /// <summary>Says why the result on these variables is false, unknown or an error.</summary>
    public Explanation Explain(ReadOnlySpan<CelValue> variables, in EvaluationLimits limits = default, CancellationToken ct = default) =>
        new(Evaluate(variables, limits, ct).ToString(), [], [], []);
}
