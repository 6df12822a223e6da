using Microsoft.CodeAnalysis;
using Readiness.Generators.Diagnostics;
using Readiness.Generators.Model;

namespace Readiness.Generators.Kinds;

/// <summary>Reads a class marked <c>[Collector]</c>.</summary>
internal static class CollectorReader
{
    public static Reading<CollectorModel> Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        var mistakes = new List<Mistake>();
        var doc = Summary.Of(type, cancellationToken);
        if (doc is null) mistakes.Add(Mistake.At(type, Rejections.NoSummary, type.Name));
        var contract = SoleContract.Of(type, Names.CollectorContract);
        if (contract is null) mistakes.Add(Mistake.At(type, Rejections.NoCollectorContract, type.Name));
        var takesServices = ServiceConstructor.TakesServices(type, mistakes);
        return new Reading<CollectorModel>(
            mistakes.Count > 0
                ? null
                : new CollectorModel(
                    context.Attributes[0].Text() ?? "", doc!, type.Global(), type.Name, contract!.TypeArguments[0].Global(), contract.TypeArguments[1].Global(), takesServices, SourcePlace.Of(type)),
            new(mistakes));
    }
}
