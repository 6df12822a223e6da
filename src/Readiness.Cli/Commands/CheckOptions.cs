using System.CommandLine;
using Readiness.Cli.Output;
using Readiness.Core.Rules;

namespace Readiness.Cli.Commands;

/// <summary>The options that <c>check</c> and <c>demo</c> share.</summary>
internal sealed class CheckOptions
{
    private readonly Option<string> _failOn = new("--fail-on")
    {
        Description = "The least severity that decides the verdict: info, low, medium, high or critical.",
        DefaultValueFactory = _ => "high",
        HelpName = "severity",
    };

    private readonly ScopeOptions _scope = new();

    public CheckOptions()
    {
        // Words instead of an enumeration: the parser's own message would name our types.
        _failOn.AcceptOnlyFromAmong([.. Enum.GetNames<Severity>().Select(name => name.ToLowerInvariant())]);
    }

    public Option<string[]> Waivers { get; } = new("--waivers") { Description = "A file of accepted risks. May be repeated.", HelpName = "file" };

    public Option<string[]> Outputs { get; } = new("--output", "-o")
    {
        Description = $"A format, or format=file as in json=report.json: {string.Join(", ", ReportWriting.Formats)}. May be repeated.",
        HelpName = "format[=file]",
    };

    public Option<string?> Fixes { get; } = new("--fixes") { Description = "A folder to write the fixes to: documents, commands and Terraform.", HelpName = "dir" };

    public Option<string?> KeepSnapshot { get; } = new("--keep-snapshot")
    {
        Description = "Write what was collected to this file, so that check --snapshot can give the same report again.",
        HelpName = "file",
    };

    public Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "Print the verdict only." };

    public Option<bool> Verbose { get; } = new("--verbose", "-v") { Description = "Print what passed and what was asked, too." };

    private IEnumerable<Option> All => [_failOn, .. _scope.All, Waivers, Outputs, Fixes, KeepSnapshot, Quiet, Verbose];

    /// <summary>Gives a command these options.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in All) command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(Quiet) && result.GetValue(Verbose)) result.AddError("--quiet and --verbose do not go together; give one of them");
        });
    }

    public CheckChoices Read(ParseResult parsed) => new(
        Enum.Parse<Severity>(parsed.GetValue(_failOn)!, ignoreCase: true),
        _scope.Read(parsed),
        parsed.GetValue(Outputs) ?? [],
        parsed.GetValue(Quiet),
        parsed.GetValue(Verbose))
    {
        Waivers = parsed.GetValue(Waivers) ?? [],
        Fixes = parsed.GetValue(Fixes),
        KeepSnapshot = parsed.GetValue(KeepSnapshot),
    };
}

/// <summary>What the user chose.</summary>
internal sealed record CheckChoices(Severity FailOn, ScopeChoices Scope, IReadOnlyList<string> Outputs, bool Quiet, bool Verbose)
{
    /// <summary>The files of accepted risks.</summary>
    public IReadOnlyList<string> Waivers { get; init; } = [];

    /// <summary>The folder for the fixes; null when none are to be written.</summary>
    public string? Fixes { get; init; }

    /// <summary>The file for the snapshot of this run; null when it is not kept.</summary>
    public string? KeepSnapshot { get; init; }
}
