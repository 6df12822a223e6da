namespace Readiness.Expressions;

/// <summary>What is wrong with an expression's text, and where.</summary>
/// <param name="Severity">Only errors keep an expression from being compiled.</param>
/// <param name="Start">UTF-16 offset into the text.</param>
/// <param name="Length">Length in UTF-16 units; at least 1 unless at the end of the text.</param>
/// <param name="Message">What is wrong, without a final full stop.</param>
/// <param name="Hint">What to do: <c>did you mean lag?</c></param>
public sealed record Diagnostic(DiagnosticSeverity Severity, int Start, int Length, string Message, string? Hint = null);
