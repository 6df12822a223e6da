using System.CommandLine;
using Readiness.Cli.Input;
using Readiness.Cli.Output;
using Readiness.Collectors.Transport;
using Readiness.Core.Diagnostics;
using Readiness.Core.Reports;
using Readiness.Core.Rules;
using Readiness.Reporters.Console;

namespace Readiness.Cli.Commands;

/// <summary><c>readiness facts</c>: what can be asked, and what rules can read.</summary>
internal static class FactsCommand
{
    public static Command Create(CommandContext context)
    {
        var name = new Argument<string?>("subject") { Description = "A component kind, a sort of step, site or plan; without it a list of all.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("facts", "Print what can be known about a kind of component or a step, and its keys in a plan.") { name };
        command.SetAction(parsed => Run(parsed.GetValue(name), context));
        return command;
    }

    private static int Run(string? name, CommandContext context)
    {
        using var services = new CollectorServices(context.Time, context.Environment);
        var kinds = LoadedRules.Kinds(services);
        var subjects = new SubjectCatalogue(kinds);
        if (name is null)
        {
            foreach (var subject in subjects.Names) context.Out.WriteLine($"{subject,-22} {TextWrap.FirstSentence(kinds.Find(subject)?.Doc ?? subjects.Find(subject)!.Doc)}");
            return 0;
        }

        if (subjects.Find(name) is { } type)
        {
            FactsPage.Write(name, type, kinds.Find(name), context.Out, context.Width);
            return 0;
        }

        context.Error.WriteLine($"readiness: there is no subject '{name}'; {DidYouMean.Hint(name, subjects.Names, "subjects")}");
        return ExitCode.Usage;
    }
}
