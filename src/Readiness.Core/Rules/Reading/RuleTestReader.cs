using Readiness.Core.Diagnostics;
using Readiness.Core.Evaluation;
using Readiness.Core.Yaml;

namespace Readiness.Core.Rules.Reading;

/// <summary>Reads the tests at the bottom of a rule.</summary>
internal static class RuleTestReader
{
    private static readonly Dictionary<string, Outcome> Outcomes = new(StringComparer.Ordinal)
    {
        ["pass"] = Outcome.Pass,
        ["fail"] = Outcome.Fail,
        ["unknown"] = Outcome.Unknown,
        ["notApplicable"] = Outcome.NotApplicable,
    };

    public static IReadOnlyList<RuleTest> Read(MappingReader file, DiagnosticBag diagnostics)
    {
        var tests = new List<RuleTest>();
        if (file.RequiredSequence("tests") is not { } list) return tests;
        foreach (var item in list.Items)
            if (item.AsMapping("a test", diagnostics) is { } mapping && ReadOne(mapping, diagnostics) is { } test)
                tests.Add(test);

        foreach (var twin in tests.GroupBy(test => test.Name).Where(group => group.Count() > 1).SelectMany(group => group.Skip(1)))
            diagnostics.Error(twin.Span, $"there is another test named '{twin.Name}'", "give each test a name of its own");
        foreach (var outcome in (ReadOnlySpan<Outcome>)[Outcome.Fail, Outcome.Pass, Outcome.Unknown])
            if (tests.TrueForAll(test => test.Outcome != outcome))
                diagnostics.Error(list.Span, $"no test expects {outcome.ToString().ToLowerInvariant()}", "a rule needs at least one test each for fail, pass and unknown");
        return tests;
    }

    private static RuleTest? ReadOne(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        var reader = new MappingReader(mapping, "the test", diagnostics);
        var name = reader.RequiredText("name");
        var given = reader.RequiredSubmapping("given");
        var outcome = reader.RequiredChoice("outcome", Outcomes);
        reader.Finish();
        return name is null || given is null || outcome is null ? null : new RuleTest(name, given, outcome.Value, mapping.Span);
    }
}
