using System.CommandLine;
using Readiness.Cli.Input;
using Readiness.Cli.Output;
using Readiness.Collectors.Transport;
using Readiness.Core.Diagnostics;
using Readiness.Core.Reports;

namespace Readiness.Cli.Commands;

/// <summary><c>readiness rules show</c>: a rule as a page of help.</summary>
internal static class RulesShowCommand
{
    public static Command Create(CommandContext context)
    {
        var id = new Argument<string>("id") { Description = "The rule's id." };
        var directories = new Option<string[]>("--rules") { Description = "A folder with rules of your own, beside those shipped. May be repeated.", HelpName = "dir" };
        var command = new Command("show", "Explain a rule: what it expects, why, how to fix it.") { id, directories };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(id), parsed.GetValue(directories) ?? [], context));
        return command;
    }

    private static int Run(string id, string[] directories, CommandContext context)
    {
        using var services = new CollectorServices(context.Time, context.Environment);
        var diagnostics = new DiagnosticBag();
        var rules = LoadedRules.Read(LoadedRules.Kinds(services), directories, diagnostics);
        DiagnosticsPrinter.Print(diagnostics, context.Error);
        if (rules.Find(id) is { } rule)
        {
            RulePage.Write(rule, context.Out, context.Width);
            return 0;
        }

        context.Error.WriteLine($"readiness: there is no rule '{id}'; {DidYouMean.Hint(id, rules.Rules.Select(known => known.Id), "rules")}");
        return ExitCode.Usage;
    }
}
