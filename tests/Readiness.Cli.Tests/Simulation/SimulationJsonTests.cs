using NJsonSchema;
using Readiness.Cli.Tests.Snapshots;
using Readiness.Core.Reports;

namespace Readiness.Cli.Tests.Simulation;

public sealed class SimulationJsonTests
{
    [Theory]
    [InlineData(false, ExitCode.NotReady)]
    [InlineData(true, ExitCode.Ready)]
    public async Task Simulate_Estate_FitsThePublishedSchemaAndReplaysToTheByte(bool after, int code)
    {
        await using var estate = await EstateRuns.StartAsync(after);
        await estate.LiveAsync("snapshot", "take", estate.Plan, "--output", estate.File("s.json"));
        await estate.StopLabAsync();

        var replayed = await Commands.Run.OfAsync("simulate", "--snapshot", estate.File("s.json"), "-o", "json");
        var again = await Commands.Run.OfAsync("simulate", "--snapshot", estate.File("s.json"), "-o", "json");

        Assert.Equal(code, replayed.Code);
        Assert.Equal(replayed, again);
        Assert.Empty(await MistakesAsync(replayed.Out));
    }

    [Fact]
    public async Task Simulate_EachLossAndADrill_FitsThePublishedSchema()
    {
        await using var estate = await EstateRuns.StartAsync();
        await File.WriteAllTextAsync(estate.File("drill.yaml"), Drill, TestContext.Current.CancellationToken);
        await estate.LiveAsync("snapshot", "take", estate.Plan, "--output", estate.File("s.json"));

        var drilled = await Commands.Run.OfAsync("simulate", "--snapshot", estate.File("s.json"), "--observed", estate.File("drill.yaml"), "-o", "json");
        var tried = await Commands.Run.OfAsync("simulate", "--snapshot", estate.File("s.json"), "--each-site", "--each-component", "-o", "json");

        Assert.Contains("\"suspects\"", drilled.Out, StringComparison.Ordinal);
        Assert.Contains("\"matrix\"", tried.Out, StringComparison.Ordinal);
        Assert.Empty(await MistakesAsync(drilled.Out));
        Assert.Empty(await MistakesAsync(tried.Out));
        Assert.NotEmpty(await MistakesAsync(tried.Out.Replace("\"brokenAt\"", "\"brokeAt\"", StringComparison.Ordinal)));
    }

    private const string Drill = """
        apiVersion: readiness/v1
        kind: ObservedDrill
        scenario: primary-lost
        ends: { detect: 40s, switch: 9m }
        data: { assets: 28m }

        """;

    private static async Task<IReadOnlyList<string>> MistakesAsync(string json)
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Repository.Root, "schemas", "simulation.schema.json"), TestContext.Current.CancellationToken);
        return [.. schema.Validate(json).Select(mistake => mistake.ToString())];
    }
}
