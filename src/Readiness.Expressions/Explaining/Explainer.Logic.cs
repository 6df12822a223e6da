using Readiness.Expressions.Checking;
using Readiness.Expressions.Syntax;

namespace Readiness.Expressions.Explaining;

internal sealed partial class Explainer
{
    private string TellLogic(LogicExpr logic, LocalScope? scope, in CelValue value)
    {
        var values = new CelValue[logic.Operands.Length];
        for (var i = 0; i < values.Length; i++) values[i] = Evaluate(logic.Operands[i], scope);
        if (value.Kind != CelKind.Bool) return TellParts(logic, scope, values, v => v.Kind != CelKind.Bool, "; ");
        NoteAbsorbed(logic, values);

        // One operand decides a false && and a true ||; the other way round it takes all of them.
        var isDecidedByOne = value.AsBool != logic.IsAnd;
        if (!isDecidedByOne) return TellParts(logic, scope, values, _ => true, " and ");
        var deciding = Array.FindIndex(values, v => v.Kind == CelKind.Bool && v.AsBool != logic.IsAnd);
        return Tell(logic.Operands[deciding], scope, values[deciding]);
    }

    private string TellParts(LogicExpr logic, LocalScope? scope, CelValue[] values, Func<CelValue, bool> isTold, string separator)
    {
        var parts = new List<string>();
        for (var i = 0; i < values.Length; i++)
        {
            if (!isTold(values[i])) continue;
            var part = Tell(logic.Operands[i], scope, values[i]);
            if (parts.Count < MostParts) parts.Add(part);
        }

        return string.Join(separator, parts);
    }

    /// <summary>CEL lets a deciding operand outweigh an error in another; a reader should know of it all the same.</summary>
    private void NoteAbsorbed(LogicExpr logic, CelValue[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i].IsError) _notes.Add($"{SourceOf(logic.Operands[i])} could not be evaluated, and did not matter: {values[i].AsError.Message}");
        }
    }
}
