using Readiness.Generators.Output;

namespace Readiness.Generators.Kinds;

/// <summary>The registration of one collector.</summary>
internal static class KindSource
{
    private const string Contracts = "global::Readiness.Core.Collecting.";

    public static string MethodOf(CollectorModel collector) => $"Create_{collector.CSharp.Substring("global::".Length).Replace('.', '_')}";

    public static string Of(KindsHome home, CollectorModel collector) =>
        new SourceWriter()
            .Line($"namespace {home.Namespace};")
            .Line()
            .Line($"{home.Visibility} static partial class GeneratedKinds")
            .Open()
            .Line($"private static {Contracts}ComponentKind {MethodOf(collector)}({home.Parameter}) =>")
            .Line($"    new {Contracts}ComponentKind<{collector.Settings}, {collector.Facts}>(")
            .Line($"        {SourceWriter.Literal(collector.Kind)}, {SourceWriter.Literal(collector.Doc)}, () => new {collector.CSharp}({(collector.TakesServices ? home.Argument : "")}));")
            .Finish();
}
