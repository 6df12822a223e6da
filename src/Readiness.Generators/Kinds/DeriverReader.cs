using Microsoft.CodeAnalysis;
using Readiness.Generators.Diagnostics;
using Readiness.Generators.Model;

namespace Readiness.Generators.Kinds;

/// <summary>Reads a class marked <c>[StepDeriver]</c>.</summary>
internal static class DeriverReader
{
    public static Reading<DeriverModel> Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var type = (INamedTypeSymbol)context.TargetSymbol;
        var mistakes = new List<Mistake>();
        var steps = context.Attributes.Select(attribute => new DerivedStep(attribute.Text(0) ?? "", attribute.Text(1) ?? "")).ToList();
        foreach (var step in steps.Where(step => !step.Exists)) mistakes.Add(Mistake.At(type, Rejections.UnknownSubject, type.Name, step.Subject));
        var contract = SoleContract.Of(type, Names.StepDeriverContract);
        if (contract is null) mistakes.Add(Mistake.At(type, Rejections.NoDeriverContract, type.Name));
        var takesServices = ServiceConstructor.TakesServices(type, mistakes);
        return new Reading<DeriverModel>(
            mistakes.Count > 0
                ? null
                : new DeriverModel(new(steps), type.Global(), type.Name, contract!.TypeArguments[0].Global(), takesServices, SourcePlace.Of(type)),
            new(mistakes));
    }
}
