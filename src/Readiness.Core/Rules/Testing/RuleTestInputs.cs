using System.Globalization;
using Readiness.Core.Diagnostics;
using Readiness.Core.Evaluation;
using Readiness.Core.Facts.Subjects;
using Readiness.Core.Plans;
using Readiness.Core.Yaml;
using Readiness.Expressions;

namespace Readiness.Core.Rules.Testing;

/// <summary>Reads what a rule's test gives into the rule's inputs.</summary>
internal sealed class RuleTestInputs(Rule rule, RuleTest test, SampleValues values, Plan plan, DiagnosticBag diagnostics, DateTimeOffset defaultNow)
{
    public RuleInputs Read(out CelValue item)
    {
        var given = new MappingReader(test.Given, "'given'", diagnostics);
        var subject = Record(given.Required(rule.Subject.Variable), rule.Subject.Type);
        item = rule.Items is { } items ? values.Leaf(items.List.Program.ResultType.Parameters[0], items.Variable, given.Required(items.Variable) ?? test.Given) : CelValue.Null;
        var planValue = rule.Subject.Variable == "plan" ? subject : Record(given.Optional("plan"), PlanFacts.Schema);
        var component = Record(given.Optional("component"), ComponentFacts.Schema);
        var scenario = rule.PerScenario ? Scenario(given) : null;
        var now = given.Text("now") is { } text ? Now(given, text) : defaultNow;
        given.Finish();
        return new RuleInputs(subject, planValue, component, scenario, now, new Dictionary<string, double>());
    }

    private CelValue Record(YamlNode? node, StructType type) => node switch
    {
        null => CelValue.Unknown(new UnknownFact(type.Name, "NotRequested", "the test does not give it")),
        _ when node.AsMapping($"'{type.Name}'", diagnostics) is { } mapping => values.Record(type, mapping),
        _ => CelValue.Null,
    };

    private CelValue? Scenario(MappingReader given)
    {
        if (given.Required("scenario") is not { } node || node.AsText("'scenario'", diagnostics) is not { } name) return null;
        if (plan.Scenarios.FirstOrDefault(scenario => scenario.Name == name) is { } found) return CelValue.FromStruct(ScenarioView.Of(plan, found));
        diagnostics.Error(node.Span, $"the sample plan has no scenario '{name}'", DidYouMean.Hint(name, plan.Scenarios.Select(scenario => scenario.Name), "scenarios"));
        return null;
    }

    private DateTimeOffset Now(MappingReader given, string text)
    {
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var now)) return now;
        diagnostics.Error(given.Optional("now")!.Span, $"'{text}' is not a time", "write 2026-01-01T00:00:00Z");
        return defaultNow;
    }
}
