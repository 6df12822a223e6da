using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Rules;
using Readiness.Core.Rules.Reading;

namespace Readiness.Core.Tests.Rules;

/// <summary>A sound rule file about data paths, to be changed in one place by each test.</summary>
internal static class RuleText
{
    public const string Sound = """
        id: path-stopped
        title: The path stands still
        phase: data
        severity: high
        why: Data is lost.
        subject: path
        when: has(path.rpo)
        expect: path.running
        message: "{path.name} is {path.trouble}"
        fix: { text: "Start {path.name}." }
        tests:
          - { name: a, given: { path: { sample: path, running: false } }, outcome: fail }
          - { name: b, given: { path: { sample: path } }, outcome: pass }
          - { name: c, given: { path: { sample: path, running: unknown } }, outcome: unknown }
        """;

    public static Rule? Read(string text, out IReadOnlyList<Diagnostic> diagnostics, string name = "rules/data/path-stopped.yaml")
    {
        var bag = new DiagnosticBag();
        var rule = new RuleReader(new SubjectCatalogue(new KindCatalogue([], []))).Read(new SourceText(name, text), bag);
        diagnostics = bag.InOrder();
        return rule;
    }

    public static Rule Read(string text)
    {
        var rule = Read(text, out var diagnostics);
        Assert.True(rule is not null, DiagnosticRenderer.Render(diagnostics));
        return rule;
    }
}
