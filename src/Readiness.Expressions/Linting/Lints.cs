using Readiness.Expressions.Diagnostics;
using Readiness.Expressions.Syntax;

namespace Readiness.Expressions.Linting;

/// <summary>What is well typed and a mistake all the same.</summary>
internal static class Lints
{
    public static void Run(string text, Expr root, CompileOptions options, DiagnosticBag diagnostics)
    {
        if (text.AsSpan().ContainsAny('\'', '"')) EnumLint.Run(root, diagnostics);
        if (options.WarnVacuousAll) new VacuousLint(text, diagnostics).Run(root);
        if (options.WarnUnguarded) new GuardLint(diagnostics).Run(root);
        if (options.ForbidDyn) DynLint.Run(root, diagnostics);
    }
}
