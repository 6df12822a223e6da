using System.CommandLine;
using Readiness.Cli.Input;
using Readiness.Cli.Output;
using Readiness.Core.Diagnostics;
using Readiness.Core.Plans;
using Readiness.Core.Reports;
using Readiness.Core.Rules;

namespace Readiness.Cli.Commands;

/// <summary><c>readiness rules new</c>: scaffolds a rule file.</summary>
internal static class RulesNewCommand
{
    private static readonly string[] Phases = [.. Enum.GetNames<Phase>().Select(name => name.ToLowerInvariant())];

    public static Command Create(CommandContext context)
    {
        var path = new Argument<string>("path") { Description = "Where to write it: my-rules/detect/monitor-without-heartbeat. The last part is the rule's id and names the bad state." };
        var phase = new Option<string?>("--phase") { Description = "The rule's phase; left out, the folder's name when that is one, else data.", HelpName = "phase" };
        phase.AcceptOnlyFromAmong(Phases);
        var command = new Command("new", "Write a rule file to start from, with tests.") { path, phase };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(path), parsed.GetValue(phase), context));
        return command;
    }

    private static int Run(string path, string? phase, CommandContext context)
    {
        var file = path.EndsWith(".yaml", StringComparison.Ordinal) ? path : path + ".yaml";
        var folder = Path.GetDirectoryName(file) is { Length: > 0 } directory ? directory : ".";
        var id = Path.GetFileNameWithoutExtension(file);
        if (Mistake(file, id, folder, phase) is { } mistake)
        {
            context.Error.WriteLine($"readiness: {mistake}");
            return ExitCode.Usage;
        }

        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(file, RuleScaffold.Of(id, PhaseOf(phase, folder)));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            context.Error.WriteLine($"readiness: {WritableFile.Refusal(file, problem)}");
            return ExitCode.Usage;
        }

        context.Out.WriteLine($"wrote {file}; change it, then run: readiness rules test {folder}");
        return 0;
    }

    private static string? Mistake(string file, string id, string folder, string? phase)
    {
        if (RuleId.Mistake(id) is { } wrong) return $"{wrong.Message}; {wrong.Hint}";
        var name = NameOf(folder);
        if (phase is null && !Phases.Contains(name) && DidYouMean.Closest(name, Phases) is { } near) return $"the folder '{name}' is no phase; did you mean {near}? Give --phase to keep the folder's name";
        if (phase is not null && Phases.Contains(name) && name != phase) return $"the folder '{name}' is another phase than --phase {phase}";
        return File.Exists(file) ? $"{file} is there already; it was left as it is" : null;
    }

    private static Phase PhaseOf(string? phase, string folder) =>
        Enum.Parse<Phase>(phase ?? (Phases.Contains(NameOf(folder)) ? NameOf(folder) : nameof(Phase.Data)), ignoreCase: true);

    private static string NameOf(string folder) => Path.GetFileName(Path.GetFullPath(folder));
}
