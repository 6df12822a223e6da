namespace Readiness.Core.Reports;

/// <summary>What a run concludes.</summary>
public enum Verdict
{
    /// <summary>Every step under every scenario was decided, and nothing at or above the gate is broken or unknown.</summary>
    Ready,

    /// <summary>Something at or above the gate is broken.</summary>
    NotReady,

    /// <summary>Nothing at or above the gate is known to be broken, but something could not be looked at.</summary>
    CannotTell,

    /// <summary>The run looked at a part only and found nothing wrong there.</summary>
    NothingFoundInPart,
}
