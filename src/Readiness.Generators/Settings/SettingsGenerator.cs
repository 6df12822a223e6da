using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Readiness.Generators.Model;
using Readiness.Generators.Output;

namespace Readiness.Generators.Settings;

/// <summary>Gives every record marked <c>[Settings]</c> its keys in plans and its binding.</summary>
[Generator]
public sealed class SettingsGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var readings = context.SyntaxProvider.ForAttributeWithMetadataName(
            Names.Settings, static (node, _) => node is TypeDeclarationSyntax, SettingsReader.Read);
        context.RegisterSourceOutput(readings, static (output, reading) =>
        {
            output.Report(reading.Mistakes);
            if (reading.Model is not { } settings) return;
            output.AddSource($"{settings.Home.FullName}.Schema.g.cs", SettingsSchemaSource.Of(settings));
            output.AddSource($"{settings.Home.FullName}.Bind.g.cs", BindSource.Of(settings));
            foreach (var (member, type, sort) in NestedValuesSource.Members)
                if (NestedValuesSource.IsNeeded(settings, sort))
                    output.AddSource($"{settings.Home.FullName}.{member}.g.cs", NestedValuesSource.Of(settings, member, type, sort));
        });
    }
}
