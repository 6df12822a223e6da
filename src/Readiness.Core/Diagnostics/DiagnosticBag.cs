namespace Readiness.Core.Diagnostics;

/// <summary>Gathers all the mistakes of a run of reading, so that the user sees them at once.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _items = [];

    public bool HasErrors { get; private set; }

    /// <summary>By file, line and column, without repetitions.</summary>
    public IReadOnlyList<Diagnostic> InOrder() =>
        [.. _items.Distinct().OrderBy(d => d.Span.Source.Name, StringComparer.Ordinal).ThenBy(d => d.Span.Line).ThenBy(d => d.Span.Column)];

    public void Add(Diagnostic diagnostic)
    {
        _items.Add(diagnostic);
        HasErrors |= diagnostic.Severity == DiagnosticSeverity.Error;
    }

    public void Error(SourceSpan span, string message, string? hint = null) => Add(Diagnostic.Error(span, message, hint));

    public void Warning(SourceSpan span, string message, string? hint = null) => Add(Diagnostic.Warning(span, message, hint));
}
