using System.CommandLine;
using Readiness.Core.Plans;
using Readiness.Core.Reports;

namespace Readiness.Cli.Commands;

/// <summary><c>readiness init</c>: a plan to start from.</summary>
internal static class InitCommand
{
    public static Command Create(CommandContext context)
    {
        var path = new Argument<string>("file") { Description = "Where to write it.", DefaultValueFactory = _ => "plan.yaml" };
        var command = new Command("init", "Write a commented plan to start from.") { path };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(path), context));
        return command;
    }

    private static int Run(string path, CommandContext context)
    {
        if (File.Exists(path))
        {
            context.Error.WriteLine($"readiness: {path} is there already; it was left as it is");
            return ExitCode.Usage;
        }

        File.WriteAllText(path, StarterPlan.Text);
        context.Out.WriteLine($"wrote {path}; put in your sites and components, then run: readiness check {path}");
        return 0;
    }
}
