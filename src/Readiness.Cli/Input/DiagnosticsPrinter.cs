using Readiness.Core.Diagnostics;

namespace Readiness.Cli.Input;

/// <summary>Prints what is wrong with a user's files, all of it.</summary>
internal static class DiagnosticsPrinter
{
    public static void Print(DiagnosticBag diagnostics, TextWriter error)
    {
        var found = diagnostics.InOrder();
        foreach (var diagnostic in found) error.WriteLine(DiagnosticRenderer.Render(diagnostic));
        var errors = found.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Span.Source.IsRead);
        if (errors > 0) error.WriteLine($"{errors} {(errors == 1 ? "mistake" : "mistakes")}; nothing was asked and nothing was judged.");
    }
}
