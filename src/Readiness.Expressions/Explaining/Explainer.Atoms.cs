using Readiness.Expressions.Checking;
using Readiness.Expressions.Syntax;

namespace Readiness.Expressions.Explaining;

internal sealed partial class Explainer
{
    /// <summary>What has no parts that decide by themselves: a comparison, a call, a field.</summary>
    private string TellAtom(Expr expr, LocalScope? scope, in CelValue value)
    {
        var shown = new ShownPaths();
        var text = expr switch
        {
            OperatorExpr { Operands.Length: 2 } operation when Relation(operation.Operator, value) is { } sign =>
                $"{Written(operation.Operands[0], scope, shown)} {sign} {Written(operation.Operands[1], scope, shown)}",
            PresenceExpr presence => TellPresence(presence, scope, value),
            _ when PathOf(expr, scope) is not null && value.Kind == CelKind.Bool => $"{Place(expr, scope, value, shown)} is {value}",
            _ when value.Kind == CelKind.Bool && !IsConstant(expr, scope) => TellCall(expr, scope, value),
            _ => Written(expr, scope, shown),
        };
        return value.IsError ? $"{text}: {value.AsError.Message}" : text;
    }

    private string TellPresence(PresenceExpr presence, LocalScope? scope, in CelValue value)
    {
        var path = $"{PathOf(presence.Operand, scope) ?? SourceOf(presence.Operand)}.{presence.Field}";
        var found = value.IsTrue ? "present" : value.IsFalse ? "absent" : Shown(value);
        _operands.Add(new Operand(path, found, OriginOfField(presence.Operand, presence.Field, scope)));
        NoteUnknown(value);
        return $"{path} is {found}";
    }

    /// <summary>A condition without a sign that can be turned: told as it is, with what it read behind it.</summary>
    private string TellCall(Expr expr, LocalScope? scope, in CelValue value)
    {
        var shown = new ShownPaths();
        var read = Reads(expr, scope).Select(e => Place(e, scope, Evaluate(e, scope), shown)).Distinct().Take(MostParts).ToList();
        return read.Count == 0 ? $"{SourceOf(expr)} is {value}" : $"{SourceOf(expr)} is {value} ({string.Join(", ", read)})";
    }

    /// <summary>The sign of a relation as it came out; null for operators that are none.</summary>
    private static string? Relation(string op, in CelValue value) => (op, value.IsFalse) switch
    {
        (Operators.Equal, true) or (Operators.NotEqual, false) => "!=",
        (Operators.Equal, false) or (Operators.NotEqual, true) => "==",
        (Operators.Less, false) or (Operators.GreaterEqual, true) => "<",
        (Operators.LessEqual, false) or (Operators.Greater, true) => "<=",
        (Operators.Greater, false) or (Operators.LessEqual, true) => ">",
        (Operators.GreaterEqual, false) or (Operators.Less, true) => ">=",
        (Operators.In, true) => "is not in",
        (Operators.In, false) => "is in",
        _ => null,
    };

    /// <summary>An operand with the values that it read in their places.</summary>
    private string Written(Expr expr, LocalScope? scope, ShownPaths shown)
    {
        var value = Evaluate(expr, scope);
        if (PathOf(expr, scope) is not null) return Place(expr, scope, value, shown);
        if (IsConstant(expr, scope)) return Shown(value);
        if (expr is OperatorExpr { Operands.Length: 2, Operator: Operators.Add or Operators.Subtract or Operators.Multiply or Operators.Divide or Operators.Modulo } sum)
            return $"{Written(sum.Operands[0], scope, shown)} {Operators.Sign(sum.Operator)} {Grouped(sum, scope, shown)}";
        foreach (var read in Reads(expr, scope)) Place(read, scope, Evaluate(read, scope), new ShownPaths());
        NoteUnknown(value);
        return $"{SourceOf(expr)} {Shown(value)}";
    }

    private string Grouped(OperatorExpr sum, LocalScope? scope, ShownPaths shown)
    {
        var right = Written(sum.Operands[1], scope, shown);
        return sum.Operands[1] is OperatorExpr { Operator: Operators.Add or Operators.Subtract } && sum.Operator != Operators.Add ? $"({right})" : right;
    }

    /// <summary>A place in the facts and the value that was read there.</summary>
    private string Place(Expr expr, LocalScope? scope, in CelValue value, ShownPaths shown)
    {
        var path = PathOf(expr, scope)!;
        _operands.Add(new Operand(path, Shown(value), OriginOf(expr, scope)));
        NoteUnknown(value);
        return value.Kind == CelKind.Bool ? shown.Shorten(path) : $"{shown.Shorten(path)} {Shown(value)}";
    }

    private void NoteUnknown(in CelValue value)
    {
        if (value.IsUnknown) _unknowns.AddRange(value.AsUnknown.Facts);
    }

    private static string Shown(in CelValue value)
    {
        if (value.IsUnknown) return $"unknown ({value.AsUnknown.Facts[0].Reason})";
        return value.IsError ? "error" : value.ToString();
    }
}
