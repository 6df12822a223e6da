using Readiness.Core.Reports;
using Readiness.Core.Rules;

namespace Readiness.Cli.Linting;

/// <summary>What was examined, and what could not be.</summary>
internal sealed record LintFindings(IReadOnlyList<PolicyFile> Policies, IReadOnlyList<UnreadPolicy> Unread, PolicyRules Rules)
{
    public int Count(Severity severity) => Policies.Sum(policy => policy.Problems.Count(problem => Rules.SeverityOf(problem) == severity));

    /// <param name="failOn">The least severity that makes it not ready.</param>
    public int Code(Severity failOn)
    {
        var isBroken = Enum.GetValues<Severity>().Any(severity => severity >= failOn && Count(severity) > 0);
        return (isBroken, Unread.Count > 0) switch
        {
            (true, true) => ExitCode.NotReadyAndCannotTell,
            (true, false) => ExitCode.NotReady,
            (false, true) => ExitCode.CannotTell,
            _ => ExitCode.Ready,
        };
    }
}

/// <summary>A live policy, or all of a role, that could not be read.</summary>
/// <param name="Why">The reason in a sentence without a full stop.</param>
internal sealed record UnreadPolicy(string Name, string Why);
