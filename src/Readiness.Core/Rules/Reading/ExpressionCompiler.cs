using Readiness.Core.Diagnostics;
using Readiness.Core.Yaml;
using Readiness.Expressions;
using Diagnostic = Readiness.Core.Diagnostics.Diagnostic;
using DiagnosticSeverity = Readiness.Core.Diagnostics.DiagnosticSeverity;

namespace Readiness.Core.Rules.Reading;

/// <summary>Compiles the expressions of a rule; what the language complains about is reported at its place in the file.</summary>
internal sealed class ExpressionCompiler(CelEnvironment environment, DiagnosticBag diagnostics)
{
    /// <summary>The whole scalar as an expression of the given type.</summary>
    public RuleExpression? Compile(YamlNode node, string name, CelType? type) =>
        node.AsText(name, diagnostics) is null ? null : Compile((YamlScalar)node, 0, ((YamlScalar)node).Value, type);

    /// <summary>A part of a scalar as an expression.</summary>
    /// <param name="offset">Where <paramref name="text"/> begins in the scalar's value, UTF-16 units.</param>
    public RuleExpression? Compile(YamlScalar scalar, int offset, string text, CelType? type)
    {
        var compilation = environment.WithOptions(environment.Options with { ResultType = type }).Compile(text);
        foreach (var problem in compilation.Diagnostics)
            diagnostics.Add(new Diagnostic(
                problem.Severity == Readiness.Expressions.DiagnosticSeverity.Error ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
                scalar.SpanInside(offset + problem.Start, problem.Length), problem.Message, problem.Hint));
        return compilation.Program is { } program && !compilation.HasErrors ? new RuleExpression(program, scalar.SpanInside(offset, text.Length)) : null;
    }
}
