using System.CommandLine;

namespace Readiness.Cli.Commands;

/// <summary><c>readiness rules</c>: everything about rules.</summary>
internal static class RulesCommand
{
    public static Command Create(CommandContext context) => new("rules", "List, show, scaffold and test rules.")
    {
        RulesListCommand.Create(context),
        RulesShowCommand.Create(context),
        RulesNewCommand.Create(context),
        RulesTestCommand.Create(context),
    };
}
