using System.CommandLine;
using Readiness.Cli.Input;
using Readiness.Collectors.Transport;
using Readiness.Core.Diagnostics;
using Readiness.Core.Reports;

namespace Readiness.Cli.Commands;

/// <summary><c>readiness rules list</c>: one line a rule.</summary>
internal static class RulesListCommand
{
    public static Command Create(CommandContext context)
    {
        var directories = new Option<string[]>("--rules") { Description = "A folder with rules of your own, beside those shipped. May be repeated.", HelpName = "dir" };
        var command = new Command("list", "Print the rules, by phase.") { directories };
        command.SetAction(parsed => Run(parsed.GetValue(directories) ?? [], context));
        return command;
    }

    private static int Run(string[] directories, CommandContext context)
    {
        using var services = new CollectorServices(context.Time, context.Environment);
        var diagnostics = new DiagnosticBag();
        var rules = LoadedRules.Read(LoadedRules.Kinds(services), directories, diagnostics);
        DiagnosticsPrinter.Print(diagnostics, context.Error);
        foreach (var phase in rules.Rules.GroupBy(rule => rule.Phase))
        {
            context.Out.WriteLine(phase.Key.ToString().ToLowerInvariant());
            foreach (var rule in phase)
                context.Out.WriteLine($"  {rule.Severity.ToString().ToLowerInvariant(),-9}{rule.Id,-38} {rule.Title}");
        }

        return diagnostics.HasErrors ? ExitCode.InvalidInput : 0;
    }
}
