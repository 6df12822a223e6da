using Readiness.Expressions.Diagnostics;

namespace Readiness.Expressions.Evaluation;

/// <summary>A field of a variable: read where it stands.</summary>
internal sealed class VariableFieldNode(TextSpan span, VariableNode variable, int slot, string field) : RecordFieldNode(span, slot, field)
{
    private readonly int _index = variable.Index;

    public override CelValue Evaluate(scoped ref Frame frame)
    {
        ref readonly var record = ref frame.Variables[_index];
        return record.Kind == CelKind.Struct ? Of(record) : Of(variable.Evaluate(ref frame));
    }

    public override string? Text(scoped ref Frame frame)
    {
        ref readonly var record = ref frame.Variables[_index];
        return record.Kind == CelKind.Struct ? TextOf(record, ref frame) : TextOf(variable.Evaluate(ref frame), ref frame);
    }

    public override bool TryNumber(scoped ref Frame frame, CelKind kind, out long number)
    {
        ref readonly var record = ref frame.Variables[_index];
        return record.Kind == CelKind.Struct
            ? TryNumberOf(record, kind, ref frame, out number)
            : TryNumberOf(variable.Evaluate(ref frame), kind, ref frame, out number);
    }
}
