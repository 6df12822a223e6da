using Readiness.Generators.Output;

namespace Readiness.Generators.FactRecords;

/// <summary>The texts that stand for the members of the record's enumerations.</summary>
internal static class ChoicesSource
{
    public static string Of(FactRecordModel record)
    {
        var source = SourceWriter.OpenRecord(record.Home);
        foreach (var enumeration in record.Enumerations)
        {
            source
                .Line($"private static string TextOf({enumeration.CSharp} value) => value switch")
                .Open()
                .Lines(enumeration.Choices.Select(choice => $"{enumeration.CSharp}.{choice.Member} => {SourceWriter.Literal(choice.Text)},"))
                .Line("_ => throw new global::System.ArgumentOutOfRangeException(nameof(value)),")
                .Close(";")
                .Line()
                .Line($"private static {enumeration.CSharp} Read{enumeration.Name}(string text) => text switch")
                .Open()
                .Lines(enumeration.Choices.Select(choice => $"{SourceWriter.Literal(choice.Text)} => {enumeration.CSharp}.{choice.Member},"))
                .Line($"_ => throw new global::System.FormatException($\"'{{text}}' is not one of {string.Join(", ", enumeration.Choices.Select(choice => choice.Text))}\"),")
                .Close(";")
                .Line();
        }

        return source.Finish();
    }
}
