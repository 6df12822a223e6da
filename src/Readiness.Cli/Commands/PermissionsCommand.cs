using System.CommandLine;
using Readiness.Cli.Input;
using Readiness.Cli.Output;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Reports;
using Readiness.Core.Rules.Demand;

namespace Readiness.Cli.Commands;

/// <summary><c>readiness permissions</c>: what the check of a plan must be allowed to do, and no more.</summary>
internal static class PermissionsCommand
{
    public static Command Create(CommandContext context)
    {
        var plan = new Argument<string>("plan") { Description = "The plan's file." };
        var scope = new ScopeOptions();
        var aws = new Option<bool>("--aws") { Description = "Print the AWS policy alone, to be piped on." };
        var command = new Command("permissions", "Print the least that the check of a plan must be allowed to do: AWS policies, and a list for the rest. Asks nothing.") { plan, aws };
        foreach (var option in scope.All) command.Options.Add(option);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(plan), parsed.GetValue(aws), scope.Read(parsed), context));
        return command;
    }

    private static int Run(string path, bool awsOnly, ScopeChoices choices, CommandContext context)
    {
        using var services = new CollectorServices(context.Time, context.Environment);
        var diagnostics = new DiagnosticBag();
        var source = SourceFile.Read(path, diagnostics);
        var rules = LoadedRules.Sources(choices.RuleDirectories, diagnostics);
        if (source is null)
        {
            DiagnosticsPrinter.Print(diagnostics, context.Error);
            return ExitCode.InvalidInput;
        }

        if (RunInput.Read(LoadedRules.Kinds(services), new RunSources(source, rules, []), diagnostics, context.Error) is not { } input) return ExitCode.InvalidInput;
        if (ScopeReader.Read(choices, input, context.Error) is not { } scope) return ExitCode.Usage;
        var components = new PermissionSurvey(input.Kinds).Of(new RuleDemand(input.Plan, input.Kinds).Of(scope));
        if (!awsOnly)
        {
            PermissionsPage.Write(components, context.Out);
            return ExitCode.Ready;
        }

        var identities = components.SelectMany(component => component.Permissions ?? []).Where(permission => permission.System == NeededPermission.Aws).GroupBy(permission => permission.Identity).ToList();
        if (identities is [var only]) context.Out.WriteLine(AwsPolicyText.Of(only));
        else context.Error.WriteLine(identities.Count == 0 ? "readiness: the plan asks nothing of AWS" : $"readiness: the plan asks AWS as {identities.Count} identities, each of which needs its own policy; leave out --aws to see them");
        return identities.Count == 1 ? ExitCode.Ready : ExitCode.Usage;
    }
}
