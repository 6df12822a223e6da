namespace Readiness.Generators.Tests.Diagnostics;

public sealed class SettingsRejectionTests
{
    [Fact]
    public void Run_UnsupportedType_SaysWhatToUse() =>
        Assert.Equal(
            ["RDY010: 'A.B' is of type 'Uri', which settings cannot have; use string, bool, int, TimeSpan, Secret, ComponentReference, an enumeration, a record marked [Settings], a nullable form of these, or IReadOnlyList of these"],
            On("public required Uri B { get; init; }").Rejections);

    [Theory]
    [InlineData("public TimeSpan B { get; init; } = Timeout.Default;")]
    [InlineData("public string B { get; init; } = Environment.MachineName;")]
    [InlineData("public IReadOnlyList<string> B { get; init; } = [\"x\"];")]
    public void Run_DefaultThatIsNoConstant_IsRefused(string property) =>
        Assert.Equal(["RDY011: The default of 'A.B' must be a constant, a TimeSpan.From… of a constant, or [] for a list; or leave it out"], On(property).Rejections);

    [Fact]
    public void Run_RecordThatIsNotSealed_IsRefused() =>
        Assert.StartsWith("RDY001: 'A' must be", Assert.Single(GeneratorRun.On("/// <summary>A.</summary>\n[Settings(\"a\")] public partial record A;").Rejections), StringComparison.Ordinal);

    [Fact]
    public void Run_KeyWithoutSummary_IsRefused() =>
        Assert.StartsWith(
            "RDY003: 'A.B' has no summary",
            Assert.Single(GeneratorRun.On("/// <summary>A.</summary>\n[Settings(\"a\")] public sealed partial record A { public bool B { get; init; } }").Rejections),
            StringComparison.Ordinal);

    private static GeneratorRun On(string property) =>
        GeneratorRun.On($"/// <summary>A.</summary>\n[Settings(\"a\")] public sealed partial record A {{\n/// <summary>B.</summary>\n{property} }}");
}
