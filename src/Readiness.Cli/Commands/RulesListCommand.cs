using System.CommandLine;
using Readiness.Cli.Input;
using Readiness.Cli.Output;
using Readiness.Collectors.Transport;
using Readiness.Core.Diagnostics;
using Readiness.Core.Reports;
using Readiness.Core.Rules;

namespace Readiness.Cli.Commands;

/// <summary><c>readiness rules list</c>: one line a rule.</summary>
internal static class RulesListCommand
{
    public static Command Create(CommandContext context)
    {
        var directories = new Option<string[]>("--rules") { Description = "A folder with rules of your own, beside those shipped. May be repeated.", HelpName = "dir" };
        var markdown = new Option<bool>("--markdown") { Description = "As the page that stands in rules/README.md." };
        var command = new Command("list", "Print the rules, by phase.") { directories, markdown };
        command.SetAction(parsed => Run(parsed.GetValue(directories) ?? [], parsed.GetValue(markdown), context));
        return command;
    }

    private static int Run(string[] directories, bool markdown, CommandContext context)
    {
        using var services = new CollectorServices(context.Time, context.Environment);
        var diagnostics = new DiagnosticBag();
        var rules = LoadedRules.Read(LoadedRules.Kinds(services), directories, diagnostics);
        DiagnosticsPrinter.Print(diagnostics, context.Error);
        if (markdown) RuleCatalogue.Write(rules, context.Out);
        else WriteLines(rules, context.Out);
        return diagnostics.HasErrors ? ExitCode.InvalidInput : 0;
    }

    private static void WriteLines(RuleSet rules, TextWriter output)
    {
        foreach (var phase in rules.Rules.GroupBy(rule => rule.Phase))
        {
            output.WriteLine(phase.Key.ToString().ToLowerInvariant());
            foreach (var rule in phase)
                output.WriteLine($"  {rule.Severity.ToString().ToLowerInvariant(),-9}{rule.Id,-38} {rule.Title}");
        }
    }
}
