using FsCheck;
using FsCheck.Fluent;
using Readiness.Conformance.Cel;

namespace Readiness.Expressions.Tests.Laws;

/// <summary>What must hold for every well-typed expression. A failure prints the expression and the seed that repeats it.</summary>
public sealed class EvaluationLawTests
{
    private const int Depth = 4;
    private const int Runs = 3_000;

    private static readonly ExpressionGenerator Expressions = new();

    private static readonly Gen<(string Type, string Text)> Typed =
        from type in Gen.Elements("bool", "bool", "int", "duration", "string", "list") from text in Expressions.Of(type, Depth) select (type, text);

    [Fact]
    public void Evaluate_AcceptedExpression_HasTheCheckedTypeOrIsErrorOrUnknown() =>
        Check(from typed in Typed from mask in Gen.Choose(0, (1 << Leaves.Count) - 1) select (typed.Type, typed.Text, mask), HasCheckedType);

    [Fact]
    public void Evaluate_LeafReplacedByUnknown_NeverGivesADifferentDefiniteAnswer() =>
        Check(from typed in Typed from few in Masks from more in Masks select (typed.Text, few, few | more), IsMonotonous);

    [Fact]
    public void Evaluate_AnyPartUnknown_BlamesOnlyWhatIsUnknown() =>
        Check(from typed in Typed from mask in Masks select (typed.Text, mask), BlamesTheUnknown);

    private static Gen<int> Masks => from one in Gen.Choose(0, Leaves.Count - 1) from other in Gen.Choose(0, Leaves.Count - 1) select 1 << one | 1 << other;

    private static void Check<T>(Gen<T> cases, Func<T, bool> law) =>
        Prop.ForAll(cases.ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));

    private static bool HasCheckedType((string Type, string Text, int Mask) given)
    {
        var program = Compile(given.Text);
        var value = program.Evaluate(Leaves.Values(given.Mask));
        return value.IsError || value.IsUnknown || (value.Kind == KindOf(given.Type) && program.ResultType.Name == given.Type);
    }

    /// <summary>
    /// What is still definite with more unknowns was so with fewer, and the same; what is still an error was one.
    /// Only an error of an element that was not read may go unnoticed, because what was read of a list counts.
    /// </summary>
    private static bool IsMonotonous((string Text, int Few, int More) given)
    {
        var program = Compile(given.Text);
        var before = program.Evaluate(Leaves.Values(given.Few));
        var after = program.Evaluate(Leaves.Values(given.More));
        if (after.IsError) return before.IsError;
        if (before.IsError && Leaves.IsIncomplete(given.More)) return true;
        return after.IsUnknown || IsIncomplete(after) || ValueMatcher.Matches(before, after);
    }

    private static bool BlamesTheUnknown((string Text, int Mask) given)
    {
        var value = Compile(given.Text).Evaluate(Leaves.Values(given.Mask));
        return !value.IsUnknown || value.AsUnknown.Facts.All(fact => (given.Mask >> fact.Path[^1] - '0' & 1) != 0);
    }

    /// <summary>A list with an unknown part is no definite answer.</summary>
    private static bool IsIncomplete(CelValue value) =>
        value.Kind == CelKind.List
        && (value.AsList.Incomplete is not null || Enumerable.Range(0, value.AsList.Count).Any(i => !value.AsList[i].IsValue));

    private static CelProgram Compile(string text)
    {
        var compilation = Leaves.Environment.Compile(text);
        return compilation.Program ?? throw new InvalidOperationException($"{text}: {compilation.Diagnostics[0].Message}");
    }

    private static CelKind KindOf(string type) => type switch
    {
        "bool" => CelKind.Bool,
        "int" => CelKind.Int,
        "duration" => CelKind.Duration,
        "string" => CelKind.String,
        _ => CelKind.List,
    };
}
