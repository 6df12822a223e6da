using Microsoft.CodeAnalysis;
using Readiness.Generators.Diagnostics;
using Readiness.Generators.Model;

namespace Readiness.Generators.Settings;

/// <summary>Reads a record marked <c>[Settings]</c>.</summary>
internal static class SettingsReader
{
    public static Reading<SettingsModel> Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        var mistakes = new List<Mistake>();
        if (!type.CanBeCompleted() || type.HasParameters()) mistakes.Add(Mistake.At(type, Rejections.NotCompletable, type.Name));
        var doc = Summary.Of(type, cancellationToken);
        if (doc is null) mistakes.Add(Mistake.At(type, Rejections.NoSummary, type.Name));
        var properties = type.GivenProperties()
            .Select(property => SettingPropertyReader.Read(property, context.SemanticModel, mistakes, cancellationToken))
            .OfType<SettingProperty>()
            .ToList();
        foreach (var group in properties.GroupBy(property => property.Key).Where(group => group.Count() > 1))
            mistakes.Add(Mistake.At(type, Rejections.SameName, type.Name, group.First().Name, group.Last().Name, group.Key));
        return new Reading<SettingsModel>(mistakes.Count > 0 ? null : new SettingsModel(TypeHome.Of(type), doc!, new(properties)), new(mistakes));
    }
}
