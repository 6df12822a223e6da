using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Readiness.Generators.Diagnostics;
using Readiness.Generators.Model;
using Readiness.Generators.Output;

namespace Readiness.Generators.Reporters;

/// <summary>Puts the reporters of an assembly into its <c>GeneratedReporters</c>.</summary>
[Generator]
public sealed class ReportersGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var reporters = context.SyntaxProvider.ForAttributeWithMetadataName(
            Names.Reporter, static (node, _) => node is TypeDeclarationSyntax, ReporterReader.Read).Collect();
        var home = context.CompilationProvider.Select(static (compilation, _) => compilation.AssemblyName ?? "Generated");
        context.RegisterSourceOutput(reporters.Combine(home), static (output, all) => Emit(output, all.Left, all.Right));
    }

    private static void Emit(SourceProductionContext output, ImmutableArray<Reading<ReporterModel>> readings, string home)
    {
        if (readings.IsEmpty) return;
        output.Report(readings.SelectMany(reading => reading.Mistakes));
        var reporters = readings.Select(reading => reading.Model).OfType<ReporterModel>().OrderBy(reporter => reporter.Format, StringComparer.Ordinal).ToList();
        output.Report(reporters.GroupBy(reporter => reporter.Format).SelectMany(group => group.Skip(1).Select(second =>
            new Mistake(Rejections.SameFormat, second.Place, new([group.First().Name, second.Name, group.Key])))));
        output.AddSource("GeneratedReporters.g.cs", ReportersSource.Of(home, reporters));
    }
}
