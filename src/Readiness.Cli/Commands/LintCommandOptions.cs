using System.CommandLine;
using Readiness.Core.Rules;
using Readiness.Iam.Documents;

namespace Readiness.Cli.Commands;

/// <summary>The options of <c>lint</c>.</summary>
internal sealed class LintCommandOptions
{
    private readonly Option<PolicyKind?> _kind = new("--kind")
    {
        Description = "What the policies are used for: identity, permissionsBoundary, session, serviceControl, resourceControl, resource, trust or endpoint. Left out, it is told from each document.",
        HelpName = "kind",
    };

    private readonly Option<PolicyLanguage?> _language = new("--language") { Description = "Whose grammar they follow: aws or aliRam. Left out, it is told from each document.", HelpName = "language" };

    private readonly Option<string[]> _standbyRegions = new("--standby-region") { Description = "A region in which the actors must work after the failover. May be repeated.", HelpName = "region" };

    private readonly Option<Severity> _failOn = new("--fail-on")
    {
        Description = "The least severity that makes the exit code 1: critical, high, medium, low or info.",
        DefaultValueFactory = _ => Severity.Medium,
        HelpName = "severity",
    };

    private readonly Option<LintOutput> _output = new("--output", "-o") { Description = "The format: text or json.", HelpName = "format" };

    public IEnumerable<Option> All => [_kind, _language, _standbyRegions, _failOn, _output];

    public LintChoices Read(ParseResult parsed) =>
        new(parsed.GetValue(_kind), parsed.GetValue(_language), parsed.GetValue(_standbyRegions) ?? [], parsed.GetValue(_failOn), parsed.GetValue(_output));
}

/// <summary>What the user chose.</summary>
/// <param name="Kind">Null to tell it from each document.</param>
/// <param name="Language">Null to tell it from each document.</param>
internal sealed record LintChoices(PolicyKind? Kind, PolicyLanguage? Language, IReadOnlyList<string> StandbyRegions, Severity FailOn, LintOutput Output);

/// <summary>A format of <c>lint</c>.</summary>
internal enum LintOutput
{
    Text,
    Json,
}
