using System.CommandLine;
using Readiness.Cli.Input;
using Readiness.Collectors.Transport;
using Readiness.Core.Diagnostics;
using Readiness.Core.Reports;
using Readiness.Core.Rules;
using Readiness.Core.Rules.Testing;

namespace Readiness.Cli.Commands;

/// <summary><c>readiness rules test</c>: runs the tests that stand in rules.</summary>
internal static class RulesTestCommand
{
    public static Command Create(CommandContext context)
    {
        var directory = new Argument<string?>("dir") { Description = "A folder of rules; without it the shipped ones.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("test", "Run the tests that stand in the rules.") { directory };
        command.SetAction(parsed => Run(parsed.GetValue(directory), context));
        return command;
    }

    private static int Run(string? directory, CommandContext context)
    {
        using var services = new CollectorServices(context.Time, context.Environment);
        var kinds = LoadedRules.Kinds(services);
        var diagnostics = new DiagnosticBag();
        var sources = directory is null ? RuleFiles.Shipped() : RuleFiles.InDirectory(directory, diagnostics);
        var rules = RuleSet.Read(sources, new SubjectCatalogue(kinds), diagnostics);
        var runner = ShippedSamples.Runner(kinds, directory, diagnostics);
        DiagnosticsPrinter.Print(diagnostics, context.Error);
        if (diagnostics.HasErrors || runner is null) return ExitCode.InvalidInput;

        if (rules.Rules.Count == 0)
        {
            context.Error.WriteLine($"readiness: there is no rule in {directory}");
            return ExitCode.Usage;
        }

        var failed = rules.Rules.SelectMany(rule => rule.Tests.Select(test => (rule, result: runner.Run(rule, test)))).Where(run => !run.result.Passed).ToList();
        foreach (var (rule, result) in failed) Report(rule, result, context.Out);
        context.Out.WriteLine($"{rules.Rules.Sum(rule => rule.Tests.Count) - failed.Count} passed, {failed.Count} failed, in {rules.Rules.Count} {(rules.Rules.Count == 1 ? "rule" : "rules")}");
        return failed.Count == 0 ? 0 : ExitCode.NotReady;
    }

    private static void Report(Rule rule, RuleTestResult result, TextWriter output)
    {
        output.WriteLine($"{result.Test.Span}: {rule.Id}: {result.Test.Name}: {(result.Result is null ? "the test is wrong" : $"expected {result.Test.Outcome}, was {result.Result.Outcome}")}");
        foreach (var diagnostic in result.Diagnostics) output.WriteLine(DiagnosticRenderer.Render(diagnostic));
        if (result.Result?.Explanation is { } explanation) output.WriteLine($"  {explanation.Text}");
    }
}
