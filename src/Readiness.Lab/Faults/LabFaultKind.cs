namespace Readiness.Lab.Faults;

/// <summary>How a call goes wrong; each service shows it in its own protocol.</summary>
public enum LabFaultKind
{
    /// <summary>The service's own "access denied" answer.</summary>
    Deny,

    /// <summary>The service's own "too many requests" answer.</summary>
    Throttle,

    /// <summary>The connection stays open and nothing ever comes.</summary>
    Hang,

    /// <summary>The right answer, cut in the middle.</summary>
    Garble,

    /// <summary>A well-formed web page where the service's format was due.</summary>
    WrongContentType,

    /// <summary>An internal error of the service.</summary>
    Status500,

    /// <summary>An answer of 1 GB, streamed until the client hangs up.</summary>
    HugeBody,

    /// <summary>The connection is closed without an answer.</summary>
    Drop,
}
