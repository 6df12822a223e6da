using System.Runtime.CompilerServices;
using Readiness.Expressions.Diagnostics;

namespace Readiness.Expressions.Evaluation;

/// <summary>A call of a function with any number of arguments.</summary>
internal sealed class CallNode(TextSpan span, Dispatch dispatch, Node[] arguments) : Node(span)
{
    public override CelValue Evaluate(scoped ref Frame frame)
    {
        if (arguments.Length == 1)
        {
            var argument = arguments[0].Evaluate(ref frame);
            return Located(dispatch.Invoke(new ReadOnlySpan<CelValue>(in argument), ref frame));
        }

        if (arguments.Length > ArgumentBuffer.Size) return EvaluateMany(ref frame);
        var buffer = default(ArgumentBuffer);
        Span<CelValue> values = buffer;
        for (var i = 0; i < arguments.Length; i++) values[i] = arguments[i].Evaluate(ref frame);
        return Located(dispatch.Invoke(values[..arguments.Length], ref frame));
    }

    private CelValue EvaluateMany(scoped ref Frame frame)
    {
        var values = new CelValue[arguments.Length];
        for (var i = 0; i < values.Length; i++) values[i] = arguments[i].Evaluate(ref frame);
        return Located(dispatch.Invoke(values, ref frame));
    }

    [InlineArray(Size)]
    private struct ArgumentBuffer
    {
        public const int Size = 4;

        private CelValue _first;
    }
}
