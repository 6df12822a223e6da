using Microsoft.CodeAnalysis;
using Readiness.Generators.Diagnostics;
using Readiness.Generators.Model;

namespace Readiness.Generators.Reporters;

/// <summary>Reads a class marked <c>[Reporter]</c>.</summary>
internal static class ReporterReader
{
    public static Reading<ReporterModel> Read(GeneratorAttributeSyntaxContext context, ReporterSort sort, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var type = (INamedTypeSymbol)context.TargetSymbol;
        var mistakes = new List<Mistake>();
        if (!type.AllInterfaces.Any(candidate => candidate.ToDisplayString() == sort.Contract)) mistakes.Add(Mistake.At(type, Rejections.NoReporterContract, type.Name, Contract(sort)));
        if (type.IsAbstract || !type.InstanceConstructors.Any(constructor => constructor.Parameters.IsEmpty && constructor.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal))
            mistakes.Add(Mistake.At(type, Rejections.UnsupportedConstructor, type.Name, "without parameters, and must not be abstract"));
        return new Reading<ReporterModel>(
            mistakes.Count > 0 ? null : new ReporterModel(context.Attributes[0].Text() ?? "", type.Global(), type.Name, SourcePlace.Of(type)),
            new(mistakes));
    }

    private static string Contract(ReporterSort sort) => sort.Contract.Substring(sort.Contract.LastIndexOf('.') + 1);
}
