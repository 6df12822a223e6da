namespace Readiness.Core.Diagnostics;

/// <summary>A mistake in a plan, rule, waiver or snapshot file.</summary>
/// <param name="Message">What is wrong, in one sentence without a full stop.</param>
/// <param name="Hint">What to do: "did you mean component?"; null when the message says it.</param>
public sealed record Diagnostic(DiagnosticSeverity Severity, SourceSpan Span, string Message, string? Hint = null)
{
    public static Diagnostic Error(SourceSpan span, string message, string? hint = null) => new(DiagnosticSeverity.Error, span, message, hint);

    public static Diagnostic Warning(SourceSpan span, string message, string? hint = null) => new(DiagnosticSeverity.Warning, span, message, hint);
}
