using Readiness.Core.Diagnostics;

namespace Readiness.Core.Evaluation;

/// <summary>Where the subject of a finding is declared.</summary>
/// <param name="File">The file of the plan or of the waivers, as the user named it; for what came from no file, such as the demo's plan, a name for it.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1, in UTF-16 units.</param>
/// <param name="Length">In UTF-16 units, at least 1, and not beyond the end of the line.</param>
public sealed record FindingPlace(string File, int Line, int Column, int Length)
{
    public static FindingPlace Of(SourceSpan span) =>
        new(span.Source.Name, span.Line, span.Column, Math.Max(1, Math.Min(span.Length, span.Source.Line(span.Line).Length - span.Column + 1)));
}
