namespace Readiness.Core.Facts;

/// <summary>Why a fact was not collected. The names appear in reports, snapshots and rules' tests.</summary>
public enum NotCollectedReason
{
    /// <summary>The system answered and refused: credentials are missing, wrong, expired or not allowed to read this.</summary>
    AccessDenied,

    /// <summary>The system accepted the connection but did not answer within the deadline.</summary>
    Timeout,

    /// <summary>No connection: name not resolved, no route, refused, or TLS could not be agreed.</summary>
    Unreachable,

    /// <summary>The system asked to slow down and did so until the deadline.</summary>
    Throttled,

    /// <summary>This version or edition of the system cannot tell.</summary>
    Unsupported,

    /// <summary>The answer was truncated, too large, or not in the documented form.</summary>
    Malformed,

    /// <summary>The system answered with an error of its own, or the collector failed.</summary>
    Failed,

    /// <summary>No selected rule asked for it, so nothing was asked.</summary>
    NotRequested,

    /// <summary>No collector knows this kind.</summary>
    NoCollector,

    /// <summary>Only the plan could tell, and it does not: an address that lies in none of its sites' networks.</summary>
    Undeclared,
}
