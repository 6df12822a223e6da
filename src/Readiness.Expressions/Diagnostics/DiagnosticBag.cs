namespace Readiness.Expressions.Diagnostics;

/// <summary>Collects what is wrong with one text, in order, up to a limit.</summary>
internal sealed class DiagnosticBag(int maxErrors)
{
    private List<Diagnostic>? _found;

    public int ErrorCount { get; private set; }

    public bool IsFull => ErrorCount >= maxErrors;

    public void Error(TextSpan span, string message, string? hint = null)
    {
        if (IsFull) return;

        // What follows from a mistake at the same place is told no second time.
        foreach (var other in _found ??= [])
        {
            if (other.Severity == DiagnosticSeverity.Error && other.Start == span.Start && other.Length == span.Length) return;
        }

        ErrorCount++;
        _found.Add(new Diagnostic(DiagnosticSeverity.Error, span.Start, span.Length, message, hint));
    }

    public void Warn(TextSpan span, string message, string? hint = null) =>
        (_found ??= []).Add(new Diagnostic(DiagnosticSeverity.Warning, span.Start, span.Length, message, hint));

    public IReadOnlyList<Diagnostic> ToList() => _found is null ? [] : [.. _found.OrderBy(d => d.Start)];
}
