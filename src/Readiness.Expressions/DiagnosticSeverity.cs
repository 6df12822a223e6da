namespace Readiness.Expressions;

public enum DiagnosticSeverity
{
    Error,
    Warning,
}
