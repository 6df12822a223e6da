using Readiness.Core.Rules;

namespace Readiness.Schemas.Tests;

public sealed class RuleSchemaTests
{
    public static TheoryData<string> Rules => [.. RuleFiles.Shipped().Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task ShippedRule_FitsTheSchema(string name) =>
        Assert.Empty(await Validation.MistakesAsync("rule", YamlAsJson.Convert(RuleFiles.Shipped().Single(rule => rule.Name == name))));

    [Theory]
    [InlineData("""{ "id": "Bad Name" }""", "id")]
    [InlineData("""{ "severity": "urgent" }""", "severity")]
    [InlineData("""{ "expct": "true" }""", "expct")]
    [InlineData("""{ "tests": [] }""", "tests")]
    public async Task BadRule_IsRefusedAtItsKey(string json, string key) =>
        Assert.Contains(await Validation.MistakesAsync("rule", json), mistake => mistake.Contains($"#/{key}", StringComparison.Ordinal));
}
