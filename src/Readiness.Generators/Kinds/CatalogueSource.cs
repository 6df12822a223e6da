using Readiness.Generators.Output;

namespace Readiness.Generators.Kinds;

/// <summary>The catalogue of all kinds of an assembly.</summary>
internal static class CatalogueSource
{
    private const string Contracts = "global::Readiness.Core.Collecting.";

    public static string Of(KindsHome home, List<CollectorModel> collectors, List<DeriverModel> derivers) =>
        new SourceWriter()
            .Line($"namespace {home.Namespace};")
            .Line()
            .Line("/// <summary>The kinds of component whose collectors are in this assembly.</summary>")
            .Line($"{home.Visibility} static partial class GeneratedKinds")
            .Open()
            .Line("/// <summary>The kinds, and the derivers of steps; collectors are made when they are first used.</summary>")
            .Line($"public static {Contracts}KindCatalogue Create({home.Parameter}) => new(")
            .Line("    [")
            .Lines(collectors.Select(collector => $"        {KindSource.MethodOf(collector)}({home.Argument}),"))
            .Line("    ],")
            .Line("    [")
            .Lines(derivers.Select(deriver => $"        .. {DeriverSource.MethodOf(deriver)}({home.Argument}),"))
            .Line("    ]);")
            .Finish();
}
