namespace Readiness.Core.Diagnostics;

public enum DiagnosticSeverity
{
    /// <summary>The file cannot be used.</summary>
    Error,

    /// <summary>The file can be used, but probably not as meant.</summary>
    Warning,
}
