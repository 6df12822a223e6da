using System.CommandLine;
using Readiness.Cli.Linting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Reports;
using Readiness.Iam.Linting;

namespace Readiness.Cli.Commands;

/// <summary><c>readiness lint</c>: examines policy documents in files; nothing is asked.</summary>
internal static class LintCommand
{
    public static Command Create(CommandContext context)
    {
        var paths = new Argument<string[]>("path") { Description = "Policy documents in JSON, or folders of them.", Arity = ArgumentArity.OneOrMore };
        var options = new LintCommandOptions();
        var command = new Command("lint", "Examine IAM and Alibaba RAM policy documents in files, without asking anything.") { paths };
        foreach (var option in options.All) command.Options.Add(option);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(paths), options.Read(parsed), context));
        return command;
    }

    private static int Run(IReadOnlyList<string> paths, LintChoices choices, CommandContext context)
    {
        var diagnostics = new DiagnosticBag();
        var finder = new PolicyFiles(diagnostics);
        var options = new LintOptions { Now = context.Time.GetUtcNow(), StandbyRegions = choices.StandbyRegions };
        var files = finder.Read(paths).Select(source => PolicyFile.Examine(source, choices.Kind, choices.Language, options)).ToList();
        foreach (var diagnostic in diagnostics.InOrder()) context.Error.Write(DiagnosticRenderer.Render(diagnostic));
        if (files.Count == 0 && !diagnostics.HasErrors)
        {
            context.Error.WriteLine($"readiness: there is no policy in {string.Join(", ", paths)}; {finder.LeftAlone} other JSON files were left alone");
            return ExitCode.InvalidInput;
        }

        if (choices.Output == LintOutput.Json) LintJson.Write(files, context.Out);
        else LintText.Write(files, context.Out);
        if (diagnostics.HasErrors) return ExitCode.InvalidInput;
        return files.Exists(file => file.Problems.Any(problem => problem.Severity >= choices.FailOn)) ? ExitCode.NotReady : ExitCode.Ready;
    }
}
