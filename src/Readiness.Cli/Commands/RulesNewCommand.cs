using System.CommandLine;
using System.Globalization;
using Readiness.Core.Reports;

namespace Readiness.Cli.Commands;

/// <summary><c>readiness rules new</c>: scaffolds a rule file.</summary>
internal static class RulesNewCommand
{
    public static Command Create(CommandContext context)
    {
        var path = new Argument<string>("path") { Description = "Where to write it: my-rules/detect/monitor-without-heartbeat. The last part is the rule's id and names the bad state." };
        var command = new Command("new", "Write a rule file to start from, with tests.") { path };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(path), context));
        return command;
    }

    private static int Run(string path, CommandContext context)
    {
        var file = path.EndsWith(".yaml", StringComparison.Ordinal) ? path : path + ".yaml";
        if (File.Exists(file))
        {
            context.Error.WriteLine($"readiness: {file} is there already; it was left as it is");
            return ExitCode.Usage;
        }

        if (Path.GetDirectoryName(file) is { Length: > 0 } directory) Directory.CreateDirectory(directory);
        File.WriteAllText(file, Scaffold(Path.GetFileNameWithoutExtension(file)));
        context.Out.WriteLine($"wrote {file}; change it, then run: readiness rules test {Path.GetDirectoryName(file) ?? "."}");
        return 0;
    }

    private static string Scaffold(string id) => string.Create(CultureInfo.InvariantCulture, $$"""
        id: {{id}}
        title: Say in a few words what is wrong
        phase: data                               # detect | decide | switch | start | data | access | drill
        severity: high                            # critical | high | medium | low | info
        why: |
          Say what happens in the drill because of it.
        subject: path                             # a sort of step, a component kind, site, or plan
        expect: path.running                      # what must hold; see: readiness facts path
        message: "{path.name} is broken: {path.trouble}"
        fix:
          text: Say what to do about {path.name}.
        tests:
          - { name: broken fails, given: { path: { sample: path, running: false, trouble: stopped } }, outcome: fail }
          - { name: running passes, given: { path: { sample: path } }, outcome: pass }
          - { name: not collected is unknown, given: { path: { sample: path, running: unknown } }, outcome: unknown }

        """);
}
