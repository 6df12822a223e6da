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
        Register(context, ReporterSort.OfReports);
        Register(context, ReporterSort.OfSimulations);
    }

    private static void Register(IncrementalGeneratorInitializationContext context, ReporterSort sort)
    {
        var reporters = context.SyntaxProvider.ForAttributeWithMetadataName(
            sort.Attribute, static (node, _) => node is TypeDeclarationSyntax, (found, cancellationToken) => ReporterReader.Read(found, sort, cancellationToken)).Collect();
        var home = context.CompilationProvider.Select(static (compilation, _) => compilation.AssemblyName ?? "Generated");
        context.RegisterSourceOutput(reporters.Combine(home), (output, all) => Emit(output, all.Left, all.Right, sort));
    }

    private static void Emit(SourceProductionContext output, ImmutableArray<Reading<ReporterModel>> readings, string home, ReporterSort sort)
    {
        if (readings.IsEmpty) return;
        output.Report(readings.SelectMany(reading => reading.Mistakes));
        var reporters = readings.Select(reading => reading.Model).OfType<ReporterModel>().OrderBy(reporter => reporter.Format, StringComparer.Ordinal).ToList();
        output.Report(reporters.GroupBy(reporter => reporter.Format).SelectMany(group => group.Skip(1).Select(second =>
            new Mistake(Rejections.SameFormat, second.Place, new([group.First().Name, second.Name, group.Key])))));
        output.AddSource($"{sort.Home}.g.cs", ReportersSource.Of(home, sort, reporters));
    }
}
