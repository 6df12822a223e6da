using System.CommandLine;
using Readiness.Core.Plans;

namespace Readiness.Cli.Commands;

/// <summary>The options that choose a part of a plan and the rules for it.</summary>
internal sealed class ScopeOptions
{
    private readonly Option<string[]> _phases = new("--phase")
    {
        Description = "Only rules and steps of this phase: detect, decide, switch, start, data, access or drill. May be repeated.",
        HelpName = "phase",
    };

    // Words instead of an enumeration: the parser's own message would name our types.
    public ScopeOptions() => _phases.AcceptOnlyFromAmong([.. Enum.GetNames<Phase>().Select(name => name.ToLowerInvariant())]);

    private Option<string[]> Rules { get; } = new("--rule") { Description = "Only this rule. May be repeated.", HelpName = "id" };

    private Option<string[]> Subjects { get; } = new("--subject") { Description = "Only this step, component, site or plan. May be repeated.", HelpName = "name" };

    private Option<string[]> Scenarios { get; } = new("--scenario") { Description = "Only this scenario. May be repeated.", HelpName = "name" };

    private Option<string[]> RuleDirectories { get; } = new("--rules") { Description = "A folder with rules of your own, beside those shipped. May be repeated.", HelpName = "dir" };

    public IEnumerable<Option> All => [_phases, Rules, Subjects, Scenarios, RuleDirectories];

    public ScopeChoices Read(ParseResult parsed) => new(
        [.. (parsed.GetValue(_phases) ?? []).Select(phase => Enum.Parse<Phase>(phase, ignoreCase: true))],
        parsed.GetValue(Rules) ?? [],
        parsed.GetValue(Subjects) ?? [],
        parsed.GetValue(Scenarios) ?? [],
        parsed.GetValue(RuleDirectories) ?? []);
}

/// <summary>The part that the user chose; empty lists choose all.</summary>
internal sealed record ScopeChoices(
    IReadOnlyList<Phase> Phases, IReadOnlyList<string> Rules, IReadOnlyList<string> Subjects, IReadOnlyList<string> Scenarios, IReadOnlyList<string> RuleDirectories);
