using Readiness.Core.Evaluation;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Rules;
using Readiness.Core.Tests.Rules;
using Readiness.Expressions;

namespace Readiness.Core.Tests.Evaluation;

public sealed class ItemsTests
{
    private static readonly Rule Rule = RuleText.Read("""
        id: source-silent
        title: A source is silent
        phase: detect
        severity: high
        why: Nobody notices.
        subject: signal
        each: source in signal.sources
        expect: source.answers
        message: "{source.name} is silent"
        fix: { text: "Wake {source.name}." }
        tests:
          - { name: a, given: { signal: {}, source: {} }, outcome: fail }
          - { name: b, given: { signal: {}, source: {} }, outcome: pass }
          - { name: c, given: { signal: {}, source: {} }, outcome: unknown }
        """.Replace("id: source-silent", "id: path-stopped", StringComparison.Ordinal));

    private static readonly SignalSource Answering = new() { Name = "a", Address = "a:1", Answers = Fact<bool>.Present(true) };

    private static readonly SignalSource Silent = new() { Name = "b", Address = "b:1", Answers = Fact<bool>.Present(false) };

    [Fact]
    public void Evaluate_Items_EachHasItsOutcomeUnderItsName() =>
        Assert.Equal([("a", Outcome.Pass), ("b", Outcome.Fail)], Judge(FactList<SignalSource>.Present([Answering, Silent])));

    [Fact]
    public void Evaluate_IncompleteList_TheRestIsUnknown() =>
        Assert.Equal(
            [("a", Outcome.Pass), ("(the rest of the list)", Outcome.Unknown)],
            Judge(FactList<SignalSource>.Present([Answering], incomplete: new NotCollected(NotCollectedReason.Throttled, "page 2"))));

    [Fact]
    public void Evaluate_ListNotCollected_IsUnknownAsAWhole() =>
        Assert.Equal([(null, Outcome.Unknown)], Judge(FactList<SignalSource>.Missing(new NotCollected(NotCollectedReason.Timeout, "late"))));

    [Fact]
    public void Evaluate_ListAbsent_IsUnknownNotSilence() =>
        Assert.Equal([(null, Outcome.Unknown)], Judge(FactList<SignalSource>.Absent()));

    [Fact]
    public void Evaluate_TwinNames_StayApart() =>
        Assert.Equal(["a", "a#1"], Judge(FactList<SignalSource>.Present([Answering, Answering])).Select(result => result.Item));

    private static IEnumerable<(string? Item, Outcome Outcome)> Judge(FactList<SignalSource> sources)
    {
        var signal = new SignalFacts { Name = "monitor", Kind = "failover-monitor", Sources = sources };
        var inputs = new RuleInputs(CelValue.FromStruct(signal), CelValue.Null, CelValue.Null, null, Estate.Now, new Dictionary<string, double>());
        return RuleEvaluation.Evaluate(Rule, inputs, CancellationToken.None).Select(result => (result.Item, result.Outcome));
    }
}
