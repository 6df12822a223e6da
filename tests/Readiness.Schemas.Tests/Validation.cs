using NJsonSchema;

namespace Readiness.Schemas.Tests;

internal static class Validation
{
    /// <summary>What the published schema says against a document; one line each.</summary>
    /// <param name="name">The schema: <c>plan</c>, <c>rule</c>, <c>report</c>.</param>
    public static async Task<IReadOnlyList<string>> MistakesAsync(string name, string json)
    {
        var schema = await JsonSchema.FromJsonAsync(SchemaSet.Texts()[name + ".schema.json"], TestContext.Current.CancellationToken);
        return [.. schema.Validate(json).Select(mistake => mistake.ToString())];
    }
}
