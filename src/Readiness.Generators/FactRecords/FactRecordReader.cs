using Microsoft.CodeAnalysis;
using Readiness.Generators.Diagnostics;
using Readiness.Generators.Model;

namespace Readiness.Generators.FactRecords;

/// <summary>Reads a record marked <c>[FactRecord]</c>.</summary>
internal static class FactRecordReader
{
    public static Reading<FactRecordModel> Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        var mistakes = new List<Mistake>();
        if (!type.CanBeCompleted() || type.HasParameters()) mistakes.Add(Mistake.At(type, Rejections.NotCompletable, type.Name));
        var doc = Summary.Of(type, cancellationToken);
        if (doc is null) mistakes.Add(Mistake.At(type, Rejections.NoSummary, type.Name));
        var properties = type.GivenProperties()
            .Select(property => FactPropertyReader.Read(property, mistakes, cancellationToken))
            .OfType<FactProperty>()
            .ToList();
        RejectSameNames(type, properties, mistakes);
        return new Reading<FactRecordModel>(
            mistakes.Count > 0 ? null : new FactRecordModel(TypeHome.Of(type), context.Attributes[0].Text() ?? "", doc!, new(properties)),
            new(mistakes));
    }

    private static void RejectSameNames(INamedTypeSymbol type, List<FactProperty> properties, List<Mistake> mistakes)
    {
        foreach (var group in properties.GroupBy(property => property.Field).Where(group => group.Count() > 1))
            mistakes.Add(Mistake.At(type, Rejections.SameName, type.Name, group.First().Name, group.Last().Name, group.Key));
    }
}
