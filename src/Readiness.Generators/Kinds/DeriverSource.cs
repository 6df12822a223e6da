using Readiness.Generators.Output;

namespace Readiness.Generators.Kinds;

/// <summary>The registration of one step deriver: an entry for each sort of step and kind that it derives.</summary>
internal static class DeriverSource
{
    private const string Contracts = "global::Readiness.Core.Collecting.";

    public static string MethodOf(DeriverModel deriver) => $"Derive_{deriver.CSharp.Substring("global::".Length).Replace('.', '_')}";

    public static string Of(KindsHome home, DeriverModel deriver) =>
        new SourceWriter()
            .Line($"namespace {home.Namespace};")
            .Line()
            .Line($"{home.Visibility} static partial class GeneratedKinds")
            .Open()
            .Line($"private static {Contracts}StepDeriver[] {MethodOf(deriver)}({home.Parameter})")
            .Open()
            .Line($"{Contracts}IStepDeriver<{deriver.Facts}> deriver = new {deriver.CSharp}({(deriver.TakesServices ? home.Argument : "")});")
            .Line("return")
            .Line("[")
            .Lines(deriver.Steps.Select(step =>
                $"    new({SourceWriter.Literal(step.Subject)}, {SourceWriter.Literal(step.Kind)}, context => deriver.Derive(context), deriver as {Contracts}IQuestioner) {{ Reads = deriver.Reads, RestsOn = deriver.RestsOn, Changes = deriver.Changes, SteersByItself = deriver.SteersByItself }},"))
            .Line("];")
            .Finish();
}
