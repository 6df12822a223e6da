using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Readiness.Core.Facts;
using Readiness.Expressions;
using Readiness.Generators.FactRecords;
using Readiness.Generators.Kinds;
using Readiness.Generators.Reporters;
using Readiness.Generators.Settings;

namespace Readiness.Generators.Tests.Diagnostics;

/// <summary>Runs all generators on a text.</summary>
internal sealed class GeneratorRun
{
    private static readonly Lazy<MetadataReference[]> References = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(StructType).Assembly.Location)
            .Append(typeof(FactState).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    private readonly CSharpCompilation _compilation;
    private readonly GeneratorDriver _driver;

    private GeneratorRun(CSharpCompilation compilation, GeneratorDriver driver) => (_compilation, _driver) = (compilation, driver);

    /// <summary>What the generators reported, as <c>id: message</c>.</summary>
    public IEnumerable<string> Rejections => _driver.GetRunResult().Diagnostics.Select(diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage()}");

    /// <summary>Where the first diagnostic stands, as the text marked there.</summary>
    public string FirstPlace
    {
        get
        {
            var span = _driver.GetRunResult().Diagnostics[0].Location.SourceSpan;
            return _compilation.SyntaxTrees[0].ToString().Substring(span.Start, span.Length);
        }
    }

    public IEnumerable<string> Files => _driver.GetRunResult().GeneratedTrees.Select(tree => Path.GetFileName(tree.FilePath)).Order(StringComparer.Ordinal);

    /// <summary>What the compiler says of the text together with what was generated.</summary>
    public IEnumerable<string> CompilerErrors =>
        _compilation.AddSyntaxTrees(_driver.GetRunResult().GeneratedTrees).GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.ToString());

    /// <summary>Why the steps that end in a file ran, when the generators ran once more after <paramref name="unrelated"/> was added.</summary>
    public IEnumerable<IncrementalStepRunReason> RunAgainWith(string unrelated)
    {
        var changed = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(unrelated, cancellationToken: TestContext.Current.CancellationToken));
        return _driver.RunGenerators(changed, TestContext.Current.CancellationToken).GetRunResult().Results
            .SelectMany(result => result.TrackedOutputSteps.Values)
            .SelectMany(steps => steps)
            .SelectMany(step => step.Outputs)
            .Select(output => output.Reason);
    }

    public static GeneratorRun On(string text)
    {
        const string Usings = "using System; using System.Collections.Generic; using Readiness.Core.Facts; using Readiness.Core.Settings; using Readiness.Core.Collecting; using Readiness.Core.Facts.Steps;\n";
        var tree = CSharpSyntaxTree.ParseText(Usings + text, new CSharpParseOptions(documentationMode: DocumentationMode.Parse), cancellationToken: TestContext.Current.CancellationToken);
        var compilation = CSharpCompilation.Create(
            "Sample", [tree], References.Value, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        IIncrementalGenerator[] generators = [new FactRecordGenerator(), new SettingsGenerator(), new KindsGenerator(), new ReportersGenerator()];
        var driver = CSharpGeneratorDriver.Create(
            generators.Select(generator => generator.AsSourceGenerator()),
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return new GeneratorRun(compilation, driver.RunGenerators(compilation, TestContext.Current.CancellationToken));
    }
}
