using System.CommandLine;
using Readiness.Cli.Linting;
using Readiness.Collectors.Transport;
using Readiness.Core.Diagnostics;
using Readiness.Core.Reports;
using Readiness.Iam.Linting;

namespace Readiness.Cli.Commands;

/// <summary><c>readiness lint</c>: examines policy documents in files, without asking anything, and those of a plan's roles as they stand today.</summary>
internal static class LintCommand
{
    private static readonly string[] PlanExtensions = [".yaml", ".yml"];

    public static Command Create(CommandContext context)
    {
        var paths = new Argument<string[]>("path") { Description = "Policy documents in JSON, folders of them, or a plan (.yaml), whose actors' policies are then read live.", Arity = ArgumentArity.OneOrMore };
        var options = new LintCommandOptions();
        var command = new Command("lint", "Examine IAM and Alibaba RAM policy documents in files, or the live ones of a plan's roles.") { paths };
        foreach (var option in options.All) command.Options.Add(option);
        command.SetAction((parsed, interrupt) => RunAsync(parsed.GetRequiredValue(paths), options.Read(parsed), context, interrupt));
        return command;
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> paths, LintChoices choices, CommandContext context, CancellationToken interrupt)
    {
        var diagnostics = new DiagnosticBag();
        using var services = new CollectorServices(context.Time, context.Environment);
        var plans = paths.Where(path => PlanExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) && !Directory.Exists(path)).ToList();
        var finder = new PolicyFiles(diagnostics);
        var options = new LintOptions { Now = context.Time.GetUtcNow(), StandbyRegions = choices.StandbyRegions };
        var files = finder.Read(paths.Except(plans)).Select(source => PolicyFile.Examine(source, choices.Kind, choices.Language, options)).ToList();
        var live = new LivePolicies(services, context.Time);
        foreach (var plan in plans)
            if (SourceFile.Read(plan, diagnostics) is { } source)
                await live.ReadAsync(source, diagnostics, interrupt).ConfigureAwait(false);

        foreach (var diagnostic in diagnostics.InOrder()) await context.Error.WriteAsync(DiagnosticRenderer.Render(diagnostic)).ConfigureAwait(false);
        var findings = new LintFindings([.. files, .. live.Policies], live.Unread, new PolicyRules(services));
        if (findings is { Policies.Count: 0, Unread.Count: 0 } && !diagnostics.HasErrors)
        {
            await context.Error.WriteLineAsync($"readiness: there is no policy in {string.Join(", ", paths)}; {finder.LeftAlone} other JSON files were left alone").ConfigureAwait(false);
            return ExitCode.InvalidInput;
        }

        if (choices.Output == LintOutput.Json) LintJson.Write(findings, context.Out);
        else LintText.Write(findings, context.Out);
        return diagnostics.HasErrors ? ExitCode.InvalidInput : findings.Code(choices.FailOn);
    }
}
