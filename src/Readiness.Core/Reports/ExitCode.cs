namespace Readiness.Core.Reports;

/// <summary>What the process returns. Pipelines rely on these numbers; they never change.</summary>
public static class ExitCode
{
    public const int Ready = 0;
    public const int NotReady = 1;
    public const int CannotTell = 2;
    public const int NotReadyAndCannotTell = 3;

    /// <summary>The command line cannot be understood, or names a file that cannot be written.</summary>
    public const int Usage = 64;

    /// <summary>A plan, rule, waiver or snapshot file is wrong.</summary>
    public const int InvalidInput = 65;

    /// <summary>A bug of this program.</summary>
    public const int Bug = 70;

    /// <summary>Interrupted; what was found so far was printed.</summary>
    public const int Interrupted = 130;

    public static int Of(Report report) => report switch
    {
        { IsInterrupted: true } => Interrupted,
        { Verdict: Verdict.NotReady, HasBlindSpots: true } => NotReadyAndCannotTell,
        { Verdict: Verdict.NotReady } => NotReady,
        { Verdict: Verdict.CannotTell } => CannotTell,
        _ => Ready,
    };
}
