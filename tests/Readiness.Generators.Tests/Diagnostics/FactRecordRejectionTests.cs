namespace Readiness.Generators.Tests.Diagnostics;

public sealed class FactRecordRejectionTests
{
    [Theory]
    [InlineData("public partial record A;")]
    [InlineData("public sealed record A;")]
    [InlineData("public sealed partial class A;")]
    [InlineData("public sealed partial record A<T>;")]
    [InlineData("public sealed partial record A(Fact<bool> Open);")]
    [InlineData("public partial record struct A;")]
    public void Run_RecordThatCannotBeCompleted_IsRefused(string declaration)
    {
        var run = GeneratorRun.On($"/// <summary>A.</summary>\n[FactRecord(\"a\")] {declaration.Replace("Fact<bool>", "/* */ Fact<bool>", StringComparison.Ordinal)}");

        Assert.Contains(
            "RDY001: 'A' must be a sealed partial record of its own, not nested, not generic, and without a primary constructor; declare its properties with init", run.Rejections);
        Assert.Equal("A", run.FirstPlace);
        Assert.Empty(run.Files);
    }

    [Fact]
    public void Run_NestedRecord_IsRefused() =>
        Assert.StartsWith(
            "RDY001: 'A' must be", Assert.Single(GeneratorRun.On("class Outer { /// <summary>A.</summary>\n[FactRecord(\"a\")] public sealed partial record A; }").Rejections), StringComparison.Ordinal);

    [Theory]
    [InlineData("int", "int", "bool, long, double, string, TimeSpan, DateTimeOffset, an enumeration or a fact record, or Fact<T>, FactList<T> or FactMap where it can be absent or not collected")]
    [InlineData("string?", "string?", "bool, long, double, string, TimeSpan, DateTimeOffset, an enumeration or a fact record, or Fact<T>, FactList<T> or FactMap where it can be absent or not collected")]
    [InlineData("Fact<int>", "Fact<int>", "Fact<T> of bool, long, double, string, TimeSpan, DateTimeOffset, an enumeration or a fact record")]
    [InlineData("FactList<Uri>", "FactList<Uri>", "FactList<T> of bool, long, double, string, TimeSpan, DateTimeOffset, an enumeration or a fact record")]
    [InlineData("IReadOnlyList<object>", "IReadOnlyList<object>", "IReadOnlyList<T> of bool, long, double, string, TimeSpan, DateTimeOffset, an enumeration or a fact record")]
    public void Run_UnsupportedType_SaysWhatToUse(string type, string shown, string instead)
    {
        var run = GeneratorRun.On($$"""
            /// <summary>A.</summary>
            [FactRecord("a")] public sealed partial record A
            {
                /// <summary>B.</summary>
                public {{type}} B { get; init; }
            }
            """);

        Assert.Equal([$"RDY002: 'A.B' is of type '{shown}', which facts cannot have; use {instead}"], run.Rejections);
        Assert.Equal("B", run.FirstPlace);
    }

    [Fact]
    public void Run_WithoutSummaries_AsksForEachOne() =>
        Assert.Equal(
            ["'A'", "'A.B'"],
            GeneratorRun.On("[FactRecord(\"a\")] public sealed partial record A { public Fact<bool> B { get; init; } }").Rejections
                .Select(rejection => rejection["RDY003: ".Length..rejection.IndexOf(" has no summary", StringComparison.Ordinal)]));

    [Fact]
    public void Run_TwoPropertiesOfOneName_IsRefused() =>
        Assert.Equal(
            ["RDY014: 'A.Url' and 'A.URL' are both called 'url' outside C#; rename one of them"],
            GeneratorRun.On("""
                /// <summary>A.</summary>
                [FactRecord("a")] public sealed partial record A
                {
                    /// <summary>B.</summary>
                    public Fact<string> Url { get; init; }

                    /// <summary>B.</summary>
                    public Fact<string> URL { get; init; }
                }
                """).Rejections);

    [Fact]
    public void Run_OneRecord_WritesOneFileForEachThing() =>
        Assert.Equal(
            ["A.B.Missing.g.cs", "A.B.ReadJson.g.cs", "A.B.Schema.g.cs", "A.B.Values.g.cs", "A.B.WriteJson.g.cs"],
            GeneratorRun.On("namespace A;\n/// <summary>B.</summary>\n[FactRecord(\"b\")] public sealed partial record B { /// <summary>C.</summary>\n public Fact<bool> C { get; init; } }").Files);

    [Fact]
    public void Run_UnrelatedChange_KeepsWhatWasGenerated()
    {
        var run = GeneratorRun.On("/// <summary>B.</summary>\n[FactRecord(\"b\")] public sealed partial record B { /// <summary>C.</summary>\n public Fact<bool> C { get; init; } }");

        Assert.All(run.RunAgainWith("class Unrelated;"), reason => Assert.Equal(Microsoft.CodeAnalysis.IncrementalStepRunReason.Cached, reason));
    }
}
