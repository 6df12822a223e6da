using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Readiness.Generators.Model;
using Readiness.Generators.Output;

namespace Readiness.Generators.FactRecords;

/// <summary>Gives every record marked <c>[FactRecord]</c> its expression type, its values, its JSON form and, for a whole kind, its missing form.</summary>
[Generator]
public sealed class FactRecordGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var readings = context.SyntaxProvider.ForAttributeWithMetadataName(
            Names.FactRecord, static (node, _) => node is TypeDeclarationSyntax, FactRecordReader.Read);
        context.RegisterSourceOutput(readings, static (output, reading) =>
        {
            output.Report(reading.Mistakes);
            if (reading.Model is { } record) Emit(output, record);
        });
    }

    private static void Emit(SourceProductionContext output, FactRecordModel record)
    {
        output.AddSource($"{record.Home.FullName}.Schema.g.cs", SchemaSource.Of(record));
        output.AddSource($"{record.Home.FullName}.Values.g.cs", ValuesSource.Of(record));
        output.AddSource($"{record.Home.FullName}.WriteJson.g.cs", WriteJsonSource.Of(record));
        output.AddSource($"{record.Home.FullName}.ReadJson.g.cs", ReadJsonSource.Of(record));
        if (record.Enumerations.Any()) output.AddSource($"{record.Home.FullName}.Choices.g.cs", ChoicesSource.Of(record));
        if (record.IsKind) output.AddSource($"{record.Home.FullName}.Missing.g.cs", MissingSource.Of(record));
    }
}
