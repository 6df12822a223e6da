using Readiness.Expressions.Diagnostics;
using Readiness.Expressions.Regex;
using Readiness.Expressions.Values;

namespace Readiness.Expressions.Evaluation;

/// <summary><c>matches</c> with a constant pattern.</summary>
internal sealed class PatternNode(TextSpan span, Node operand, Re2Pattern pattern) : Node(span)
{
    public override CelValue Evaluate(scoped ref Frame frame) => ToValue(Test(ref frame), ref frame);

    public override Truth Test(scoped ref Frame frame)
    {
        var text = operand.Evaluate(ref frame);
        if (text.Kind != CelKind.String) return frame.Leave(text.IsValue ? Fail($"no such overload: matches() of {TypeNames.Of(text)}") : text);
        if (!frame.Spend(1 + (Sizes.Of(text) * pattern.Text.Length / 4))) return frame.Leave(CelValue.Error(Frame.OverBudget));
        return pattern.IsMatch(text.AsString) ? Truth.True : Truth.False;
    }
}
