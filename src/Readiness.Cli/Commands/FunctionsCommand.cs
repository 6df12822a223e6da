using System.CommandLine;
using Readiness.Core.Diagnostics;
using Readiness.Core.Reports;
using Readiness.Core.Rules;
using Readiness.Expressions;
using Readiness.Reporters.Console;

namespace Readiness.Cli.Commands;

/// <summary><c>readiness functions</c>: what expressions in rules can call.</summary>
internal static class FunctionsCommand
{
    public static Command Create(CommandContext context)
    {
        var name = new Argument<string?>("name") { Description = "One function; without it all of them.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("functions", "Print the functions that expressions in rules can call, with examples.") { name };
        command.SetAction(parsed => Run(parsed.GetValue(name), context));
        return command;
    }

    private static int Run(string? name, CommandContext context)
    {
        var known = CelEnvironment.Library.Where(function => char.IsAsciiLetter(function.Name[0])).Append(LosesFunction.Instance).ToList();
        if (name is not null && known.TrueForAll(function => function.Name != name))
        {
            context.Error.WriteLine($"readiness: there is no function '{name}'; {DidYouMean.Hint(name, known.Select(function => function.Name).Distinct(), "functions")}");
            return ExitCode.Usage;
        }

        foreach (var function in known.Where(function => name is null || function.Name == name))
        {
            foreach (var overload in function.Overloads) context.Out.WriteLine(overload.Signature(function.Name));
            foreach (var line in TextWrap.Wrap(function.Doc, context.Width - 4)) context.Out.WriteLine("    " + line);
            foreach (var example in function.Examples) context.Out.WriteLine($"    {example.Text}  // {example.Result}");
        }

        return 0;
    }
}
