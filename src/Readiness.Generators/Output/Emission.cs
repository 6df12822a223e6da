using Microsoft.CodeAnalysis;
using Readiness.Generators.Model;

namespace Readiness.Generators.Output;

/// <summary>Hands readings to the compiler: mistakes as diagnostics, models as sources.</summary>
internal static class Emission
{
    public static void Report(this SourceProductionContext context, IEnumerable<Mistake> mistakes)
    {
        foreach (var mistake in mistakes) context.ReportDiagnostic(mistake.ToDiagnostic());
    }
}
