using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Readiness.Generators.Model;
using Readiness.Generators.Output;

namespace Readiness.Generators.Kinds;

/// <summary>Puts the collectors and step derivers of an assembly into its <c>GeneratedKinds</c>.</summary>
[Generator]
public sealed class KindsGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var collectors = context.SyntaxProvider.ForAttributeWithMetadataName(
            Names.Collector, static (node, _) => node is TypeDeclarationSyntax, CollectorReader.Read).Collect();
        var derivers = context.SyntaxProvider.ForAttributeWithMetadataName(
            Names.StepDeriver, static (node, _) => node is TypeDeclarationSyntax, DeriverReader.Read).Collect();
        var home = context.CompilationProvider.Select(KindsHome.Of);
        context.RegisterSourceOutput(collectors.Combine(derivers).Combine(home), static (output, all) => Emit(output, all.Left.Left, all.Left.Right, all.Right));
    }

    private static void Emit(
        SourceProductionContext output, ImmutableArray<Reading<CollectorModel>> collectorReadings, ImmutableArray<Reading<DeriverModel>> deriverReadings, KindsHome home)
    {
        if (collectorReadings.IsEmpty && deriverReadings.IsEmpty) return;
        output.Report(collectorReadings.SelectMany(reading => reading.Mistakes));
        output.Report(deriverReadings.SelectMany(reading => reading.Mistakes));
        var collectors = collectorReadings.Select(reading => reading.Model).OfType<CollectorModel>().OrderBy(collector => collector.Kind, StringComparer.Ordinal).ToList();
        var derivers = deriverReadings.Select(reading => reading.Model).OfType<DeriverModel>().OrderBy(deriver => deriver.CSharp, StringComparer.Ordinal).ToList();
        output.Report(Duplicates.Of(collectors));
        output.Report(Duplicates.Of(derivers));
        output.AddSource("GeneratedKinds.g.cs", CatalogueSource.Of(home, collectors, derivers));
        foreach (var collector in collectors) output.AddSource($"GeneratedKinds.{collector.CSharp.Substring("global::".Length)}.Kind.g.cs", KindSource.Of(home, collector));
        foreach (var deriver in derivers) output.AddSource($"GeneratedKinds.{deriver.CSharp.Substring("global::".Length)}.Steps.g.cs", DeriverSource.Of(home, deriver));
    }
}
