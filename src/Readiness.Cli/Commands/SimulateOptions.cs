using System.CommandLine;
using Readiness.Cli.Output;
using Readiness.Core.Simulation.Reports;

namespace Readiness.Cli.Commands;

/// <summary>The options that <c>simulate</c> and <c>demo --simulate</c> share.</summary>
internal sealed class SimulateOptions
{
    private readonly Option<string[]> _scenarios = new("--scenario") { Description = "Only this scenario of the plan. May be repeated.", HelpName = "name" };

    private readonly Option<string[]> _lose = new("--lose")
    {
        Description = "Lose this site, component or member (voters[2]) instead of what the plan's scenarios lose. Repeated, all of them at once.",
        HelpName = "name",
    };

    private readonly Option<bool> _eachSite = new("--each-site") { Description = "Try the loss of each site in turn and print what survives what." };

    private readonly Option<bool> _eachComponent = new("--each-component") { Description = "Try the loss of each component in turn and print what survives what." };

    private readonly Option<bool> _pairs = new("--pairs") { Description = "With --each-site and --each-component: try each two of them at a time, too." };

    private readonly Option<string[]> _explain = new("--explain") { Description = "Take the predicted numbers apart: rto, rpo. May be repeated.", HelpName = "number" };

    private readonly Option<string?> _observed = new("--observed") { Description = "A file with what a real drill measured; it is shown beside what is predicted.", HelpName = "file" };

    private readonly Option<string[]> _outputs = new("--output", "-o")
    {
        Description = $"A format, or format=file as in html=drill.html: {string.Join(", ", SimulationWriting.Formats)}. May be repeated.",
        HelpName = "format[=file]",
    };

    private readonly Option<string[]> _reports = new("--report")
    {
        Description = $"Write the outcome as findings of an ordinary report to a file, as in json=findings.json: {string.Join(", ", ReportWriting.Formats)}. May be repeated.",
        HelpName = "format=file",
    };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Print how each failover ends and nothing else." };

    public SimulateOptions() => _explain.AcceptOnlyFromAmong("rto", "rpo");

    public Option<string[]> RuleDirectories { get; } = new("--rules") { Description = "A folder with rules of your own, whose fixes are tried beside those shipped. May be repeated.", HelpName = "dir" };

    public IEnumerable<Option> All => [_scenarios, _lose, _eachSite, _eachComponent, _pairs, _explain, _observed, _outputs, _reports, RuleDirectories, _quiet];

    /// <summary>Those that a check does not have.</summary>
    public IEnumerable<Option> Own => [_lose, _eachSite, _eachComponent, _pairs, _explain, _observed, _reports];

    public SimulateChoices Read(ParseResult parsed) => ReadOwn(parsed) with
    {
        Scenarios = parsed.GetValue(_scenarios) ?? [],
        Outputs = parsed.GetValue(_outputs) ?? [],
        RuleDirectories = parsed.GetValue(RuleDirectories) ?? [],
        Quiet = parsed.GetValue(_quiet),
    };

    /// <summary>The own options of a simulation, with those that it shares with a check taken from there.</summary>
    public SimulateChoices Read(ParseResult parsed, CheckChoices shared) => ReadOwn(parsed) with
    {
        Scenarios = shared.Scope.Scenarios,
        Outputs = shared.Outputs,
        RuleDirectories = shared.Scope.RuleDirectories,
        Quiet = shared.Quiet,
    };

    private SimulateChoices ReadOwn(ParseResult parsed) => new()
    {
        Lose = parsed.GetValue(_lose) ?? [],
        EachSite = parsed.GetValue(_eachSite),
        EachComponent = parsed.GetValue(_eachComponent),
        Pairs = parsed.GetValue(_pairs),
        Explain = (parsed.GetValue(_explain) ?? []).Aggregate(Explained.Nothing, (all, word) => all | (word == "rto" ? Explained.Rto : Explained.Rpo)),
        Observed = parsed.GetValue(_observed),
        Reports = parsed.GetValue(_reports) ?? [],
    };
}

/// <summary>What the user chose to simulate.</summary>
internal sealed record SimulateChoices
{
    public IReadOnlyList<string> Scenarios { get; init; } = [];

    public IReadOnlyList<string> Lose { get; init; } = [];

    public bool EachSite { get; init; }

    public bool EachComponent { get; init; }

    public bool Pairs { get; init; }

    public Explained Explain { get; init; }

    /// <summary>The file of a drill's measurements; null for none.</summary>
    public string? Observed { get; init; }

    public IReadOnlyList<string> Outputs { get; init; } = [];

    public IReadOnlyList<string> Reports { get; init; } = [];

    public IReadOnlyList<string> RuleDirectories { get; init; } = [];

    public bool Quiet { get; init; }

    /// <summary>Whether losses are tried in turn instead of one after the other in full.</summary>
    public bool WantsMatrix => EachSite || EachComponent;
}
