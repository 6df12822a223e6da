using System.Globalization;
using Readiness.Core.Evaluation;
using Readiness.Core.Facts;
using Readiness.Core.Reports;

namespace Readiness.Reporters.Prose;

/// <summary>What a finding says, in words that several formats share.</summary>
internal static class FindingWords
{
    /// <summary>The subject with item and scenario: <c>dns-writer→app-record, A 203.0.113.9 [primary-lost]</c>.</summary>
    public static string About(Finding finding) =>
        finding.Subject.Name + (finding.Item is null ? "" : $", {finding.Item}") + (finding.Scenario is null ? "" : $" [{finding.Scenario}]");

    /// <summary>What was found; of what could not be looked at it begins with that.</summary>
    public static string Found(Finding finding) =>
        finding.Outcome == Outcome.Unknown && !finding.Message.StartsWith("cannot tell", StringComparison.OrdinalIgnoreCase) ? $"cannot tell: {finding.Message}" : finding.Message;

    /// <summary>Why a broken state does not decide the verdict; null when it does, and for what is not broken.</summary>
    public static string? Excuse(Finding finding, Report report) => finding switch
    {
        { Outcome: not Outcome.Fail } => null,
        { IsWaived: true, Waiver: { } waiver } => $"accepted until {waiver.UntilText} by {waiver.Owner}: {waiver.Reason}",
        { IsSpare: true } => "a spare: enough other steps of the phase are whole",
        _ when finding.Severity < report.FailOn => $"{Word(finding.Severity)}, below the gate ({Word(report.FailOn)})",
        _ => null,
    };

    /// <summary>A waiver that does not hold; null when there is none, or when it holds.</summary>
    public static string? VoidWaiver(Finding finding) => finding is { Waiver: { } waiver, IsWaived: false }
        ? $"{(finding.Outcome == Outcome.Unknown ? "given, but what was not seen cannot be accepted:" : "run out: accepted")} until {waiver.UntilText} by {waiver.Owner}: {waiver.Reason}"
        : null;

    public static string Of(Evidence evidence) => $"{evidence.Expression} = {evidence.Value}{Source(evidence.From)}";

    public static string Of(MissingFact missing) => $"{missing.Fact} was not collected: {missing.Reason}, {missing.Detail}";

    /// <summary>Where something was read; what has no source was declared in the plan, or computed from what has one.</summary>
    public static string Source(Provenance? from) => from is null
        ? ", declared or derived"
        : $", from {from.Operation} at {from.Endpoint}, {from.ObservedAt.UtcDateTime.ToString("HH:mm:ss'Z'", CultureInfo.InvariantCulture)}";

    public static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
