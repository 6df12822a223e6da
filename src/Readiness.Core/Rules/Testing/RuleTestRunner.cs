using Readiness.Core.Diagnostics;
using Readiness.Core.Evaluation;
using Readiness.Core.Plans;

namespace Readiness.Core.Rules.Testing;

/// <summary>Runs the tests that stand in rules.</summary>
/// <param name="samples">What tests overlay.</param>
/// <param name="plan">The plan whose scenarios tests name.</param>
public sealed class RuleTestRunner(SampleReader samples, Plan plan)
{
    private static readonly DateTimeOffset DefaultNow = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>What became of one test.</summary>
    public RuleTestResult Run(Rule rule, RuleTest test)
    {
        var diagnostics = new DiagnosticBag();
        var given = new RuleTestInputs(rule, test, new SampleValues(samples, diagnostics), plan, diagnostics, DefaultNow);
        var inputs = given.Read(out var item);
        if (diagnostics.HasErrors) return new RuleTestResult(test, null, diagnostics.InOrder());

        // A test of a rule with items gives the one item that it is about.
        var results = rule.Items is null
            ? RuleEvaluation.Evaluate(rule, inputs, CancellationToken.None)
            : RuleEvaluation.EvaluateItem(rule, inputs, item);
        return new RuleTestResult(test, results[0], []);
    }
}

/// <summary>What became of a rule's test.</summary>
/// <param name="Result">What the rule said; null when the test itself is wrong.</param>
/// <param name="Diagnostics">What is wrong with the test.</param>
public sealed record RuleTestResult(RuleTest Test, RuleResult? Result, IReadOnlyList<Diagnostics.Diagnostic> Diagnostics)
{
    public bool Passed => Result is not null && Result.Outcome == Test.Outcome;
}
