using Readiness.Core.Evaluation;
using Readiness.Core.Rules;

namespace Readiness.Reporters.Sarif;

/// <summary>The words of SARIF and of code scanning for what a finding is.</summary>
internal static class SarifLevel
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Critical or Severity.High => "error",
        Severity.Medium => "warning",
        _ => "note",
    };

    /// <summary>A spare does not decide, so it raises no alarm.</summary>
    public static string Of(Finding finding) => finding switch
    {
        { Outcome: not (Outcome.Fail or Outcome.Unknown) } => "none",
        { IsSpare: true } => "note",
        _ => Of(finding.Severity),
    };

    public static string KindOf(Outcome outcome) => outcome switch
    {
        Outcome.Pass => "pass",
        Outcome.NotApplicable => "notApplicable",
        _ => "fail",
    };

    /// <summary>GitHub's own word for the severity of a rule.</summary>
    public static string ProblemOf(Severity severity) => severity switch
    {
        Severity.Critical or Severity.High => "error",
        Severity.Medium => "warning",
        _ => "recommendation",
    };
}
