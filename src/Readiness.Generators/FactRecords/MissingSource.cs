using Readiness.Generators.Output;

namespace Readiness.Generators.FactRecords;

/// <summary>The facts of a whole kind when none of them was collected.</summary>
internal static class MissingSource
{
    public static string Of(FactRecordModel record) =>
        SourceWriter.OpenRecord(record.Home)
            .Line("/// <inheritdoc/>")
            .Line($"public static {record.Home.Name} Missing(global::Readiness.Core.Facts.NotCollected why) => new()")
            .Open()
            .Lines(record.Properties.Select(property => $"{property.Name} = {TypeOf(property)}.Missing(why),"))
            .Close(";")
            .Finish();

    private static string TypeOf(FactProperty property) => property.Shape switch
    {
        FactShape.Leaf => $"global::Readiness.Core.Facts.Fact<{property.Type.CSharp}>",
        FactShape.List => $"global::Readiness.Core.Facts.FactList<{property.Type.CSharp}>",
        _ => "global::Readiness.Core.Facts.FactMap",
    };
}
