using Readiness.Core.Diagnostics;

namespace Readiness.Schemas.Tests;

public sealed class WaiversSchemaTests
{
    private const string Sound = "apiVersion: readiness/v1\nkind: Waivers\nwaivers:\n  - { rule: path-stopped, subject: assets, owner: ops, reason: moves in May, until: '2026-05-31' }\n";

    [Fact]
    public async Task Waivers_Sound_FitTheSchema() => Assert.Empty(await MistakesAsync(Sound));

    [Theory]
    [InlineData("owner: ops, ", "")]
    [InlineData("owner", "ownr")]
    [InlineData("2026-05-31", "soon")]
    [InlineData("kind: Waivers", "kind: FailoverPlan")]
    public async Task Waivers_WithAMistake_AreRefused(string part, string instead) =>
        Assert.NotEmpty(await MistakesAsync(Sound.Replace(part, instead, StringComparison.Ordinal)));

    private static Task<IReadOnlyList<string>> MistakesAsync(string text) => Validation.MistakesAsync("waivers", YamlAsJson.Convert(new SourceText("waivers.yaml", text)));
}
