using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Readiness.Cli.Commands;
using Readiness.Core.Diagnostics;
using Readiness.Core.Reports;

namespace Readiness.Cli;

/// <summary>The command line: its verbs, and what becomes of mistakes on it.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] arguments, CommandContext context)
    {
        var parsed = Root(context).Parse(arguments);
        var mistakes = MistakesOf(parsed);
        if (mistakes.Count > 0)
        {
            foreach (var mistake in mistakes) await context.Error.WriteLineAsync($"readiness: {mistake}").ConfigureAwait(false);
            await context.Error.WriteLineAsync($"Try: readiness {VerbOf(parsed)}--help").ConfigureAwait(false);
            return ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = context.Out, Error = context.Error, EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
#pragma warning disable CA1031 // The process's own boundary: no stack trace reaches a user.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            await context.Error.WriteLineAsync($"readiness: this is a bug of Readiness, not of your plan: {bug.GetType().Name}: {bug.Message}").ConfigureAwait(false);
            if (context.Environment("READINESS_DEBUG") is not null) await context.Error.WriteLineAsync(bug.StackTrace).ConfigureAwait(false);
            else await context.Error.WriteLineAsync("Set READINESS_DEBUG=1 and run again to see where; nothing was judged.").ConfigureAwait(false);
            return ExitCode.Bug;
        }
    }

    /// <summary>A word that is no verb is a mistake even beside --help, and then the only one worth telling.</summary>
    private static List<string> MistakesOf(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens is [var word, ..] && command.Subcommands.Count > 0 && !word.StartsWith('-'))
            return [$"there is no command '{VerbOf(parsed)}{word}'; {DidYouMean.Hint(word, command.Subcommands.Select(verb => verb.Name), "commands")}"];
        var options = StrayOptions(parsed).ToList();
        if (options.Count > 0) return options;
        if (parsed.Action is HelpAction && parsed.UnmatchedTokens is [var stray, ..]) return [$"there is no argument '{stray}' here"];
        return [.. parsed.Errors.Select(error => error.Message)];
    }

    /// <summary>Misspelt options, those too that the parser took for an argument's value; a file of such a name is given as <c>./-name</c>.</summary>
    private static IEnumerable<string> StrayOptions(ParseResult parsed)
    {
        var known = parsed.CommandResult.Command.Options.Select(option => option.Name);
        return parsed.CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens.Select(token => token.Value))
            .Concat(parsed.UnmatchedTokens)
            .Where(word => word is ['-', _, ..])
            .Select(word => $"there is no option '{word}' here; {DidYouMean.Hint(word, known, "options")}");
    }

    private static RootCommand Root(CommandContext context)
    {
        var root = new RootCommand("Asks, before anybody pulls the plug: will the failover work, how long will it take, and what will be lost?")
        {
            CheckCommand.Create(context),
            SimulateCommand.Create(context),
            DemoCommand.Create(context),
            PermissionsCommand.Create(context),
            LintCommand.Create(context),
            SnapshotCommand.Create(context),
            InitCommand.Create(context),
            RulesCommand.Create(context),
            FactsCommand.Create(context),
            FunctionsCommand.Create(context),
        };
        return root;
    }

    private static string VerbOf(ParseResult parsed) =>
        string.Concat(Verbs(parsed.CommandResult).Reverse().Select(name => name + " "));

    private static IEnumerable<string> Verbs(SymbolResult? result)
    {
        for (; result is CommandResult { Command: not RootCommand } verb; result = result.Parent) yield return verb.Command.Name;
    }
}
