namespace Readiness.Core.Diagnostics;

/// <summary>A place in a file.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1, in UTF-16 units.</param>
/// <param name="Length">In UTF-16 units, at least 1; a span never crosses its line when shown.</param>
public sealed record SourceSpan(SourceText Source, int Line, int Column, int Length)
{
    public override string ToString() => $"{Source.Name}:{Line}:{Column}";
}
