using System.Globalization;
using Readiness.Expressions.Checking;
using Readiness.Expressions.Evaluation;
using Readiness.Expressions.Syntax;

namespace Readiness.Expressions.Explaining;

internal sealed partial class Explainer
{
    private string TellQuantifier(ComprehensionExpr quantifier, LocalScope? scope, in CelValue value)
    {
        var range = Evaluate(quantifier.Range, scope);
        var path = PathOf(quantifier.Range, scope) ?? SourceOf(quantifier.Range);
        if (!Walk.TryOver(range, out var walk)) return Tell(quantifier.Range, scope, range);
        if (value.Kind != CelKind.Bool) return TellOpen(quantifier, scope, walk, path);
        var isAll = quantifier.Kind == ComprehensionKind.All;
        if (value.AsBool == isAll) return TellEvery(quantifier, scope, walk, path, isAll);
        for (var step = 0; step < walk.Count; step++)
        {
            var inner = EnterStep(quantifier, scope, walk, step, path);
            var answer = Evaluate(quantifier.Body, inner);
            if (answer.Kind == CelKind.Bool && answer.AsBool != isAll) return Tell(quantifier.Body, inner, answer);
        }

        return $"{SourceOf(quantifier)} is {value}";
    }

    /// <summary>Every element counts: a true <c>all</c>, a false <c>exists</c>.</summary>
    private string TellEvery(ComprehensionExpr quantifier, LocalScope? scope, in Walk walk, string path, bool isAll)
    {
        if (walk.Count == 0)
        {
            _operands.Add(new Operand(path, "[]", OriginOf(quantifier.Range, scope)));
            return $"{path} is empty";
        }

        var parts = new List<string>();
        for (var step = 0; step < walk.Count && step < MostParts; step++)
        {
            var inner = EnterStep(quantifier, scope, walk, step, path);
            parts.Add(Tell(quantifier.Body, inner, Evaluate(quantifier.Body, inner)));
        }

        var told = string.Join("; ", parts);
        if (walk.Count <= MostParts) return isAll ? told : $"no element of {path} fits: {told}";
        var count = walk.Count.ToString(CultureInfo.InvariantCulture);
        return isAll ? $"all {count} elements of {path} fit: {told}; …" : $"none of the {count} elements of {path} fits: {told}; …";
    }

    private string TellOpen(ComprehensionExpr quantifier, LocalScope? scope, in Walk walk, string path)
    {
        var parts = new List<string>();
        for (var step = 0; step < walk.Count; step++)
        {
            var inner = EnterStep(quantifier, scope, walk, step, path);
            var answer = Evaluate(quantifier.Body, inner);
            if (answer.Kind == CelKind.Bool) continue;
            var part = Tell(quantifier.Body, inner, answer);
            if (parts.Count < MostParts) parts.Add(part);
        }

        if (walk.Incomplete is { } rest)
        {
            _unknowns.Add(rest);
            parts.Add($"{path} could not be read to its end ({rest.Reason})");
        }

        return string.Join("; ", parts);
    }

    private LocalScope EnterStep(ComprehensionExpr quantifier, LocalScope? scope, in Walk walk, int step, string path)
    {
        _cancellation.ThrowIfCancellationRequested();
        var element = $"{path}[{walk.First(step)}]";
        if (quantifier.Names.Length == 1) return Enter(scope, quantifier.Names[0].Name, walk.Single(step), walk.IsMap ? walk.First(step).ToString() : element);
        var inner = Enter(scope, quantifier.Names[0].Name, walk.First(step), walk.First(step).ToString());
        return Enter(inner, quantifier.Names[1].Name, walk.Second(step), element);
    }
}
