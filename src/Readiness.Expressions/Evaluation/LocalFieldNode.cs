using Readiness.Expressions.Diagnostics;

namespace Readiness.Expressions.Evaluation;

/// <summary>A field of what a name of a macro stands for.</summary>
internal sealed class LocalFieldNode(TextSpan span, int local, int slot, string field) : RecordFieldNode(span, slot, field)
{
    public override CelValue Evaluate(scoped ref Frame frame) => Of(frame.Locals[local]);

    public override string? Text(scoped ref Frame frame) => TextOf(frame.Locals[local], ref frame);

    public override bool TryNumber(scoped ref Frame frame, CelKind kind, out long number) =>
        TryNumberOf(frame.Locals[local], kind, ref frame, out number);
}
