using System.Text;
using Microsoft.CodeAnalysis.Sarif;
using NJsonSchema;

namespace Readiness.Reporters.Tests.Sarif;

/// <summary>Reads a log as others do: by the published JSON schema, and by the SDK of the format.</summary>
internal static class SarifReading
{
    private static readonly Lazy<Task<JsonSchema>> Schema = new(() => JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "sarif-2.1.0.json")));

    /// <summary>What the schema holds against it.</summary>
    public static async Task<IReadOnlyList<string>> MistakesAsync(string log) => [.. (await Schema.Value).Validate(log).Select(mistake => mistake.ToString())];

    /// <summary>Its one run, after the schema found nothing wrong.</summary>
    public static async Task<Microsoft.CodeAnalysis.Sarif.Run> RunOfAsync(string log)
    {
        Assert.Empty(await MistakesAsync(log));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(log));
        return Assert.Single(SarifLog.Load(stream, deferred: false).Runs);
    }
}
