using Readiness.Core.Diagnostics;
using Readiness.Expressions;

namespace Readiness.Core.Rules;

/// <summary>An expression of a rule, checked, with its place in the file.</summary>
public sealed record RuleExpression(CelProgram Program, SourceSpan Span)
{
    public string Text => Program.Text;
}
