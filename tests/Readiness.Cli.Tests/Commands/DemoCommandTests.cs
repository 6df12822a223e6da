using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Readiness.Core.Reports;

namespace Readiness.Cli.Tests.Commands;

/// <summary>The demo tells the same story at every hour.</summary>
public sealed class DemoCommandTests : IDisposable
{
    private static readonly string[] Hours =
    [
        "2025-03-12T14:55:00Z", "2025-12-31T23:59:59.9Z", "2026-01-01T00:00:01Z", "2026-02-28T12:29:58Z", "2026-03-29T01:30:02Z", "2027-06-01T07:04:31Z",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("readiness-cli-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(false, ExitCode.NotReady)]
    [InlineData(true, ExitCode.Ready)]
    public async Task Demo_AtAnyHour_FindsTheSame(bool after, int code)
    {
        var runs = new List<string>();
        foreach (var hour in Hours) runs.Add(await FindingsAsync(after, hour, code));

        Assert.Single(runs.Distinct());
    }

    private async Task<string> FindingsAsync(bool after, string hour, int code)
    {
        var file = Path.Combine(_folder.FullName, "report.json");
        var time = new FakeTimeProvider(DateTimeOffset.Parse(hour, System.Globalization.CultureInfo.InvariantCulture));
        var run = await Run.OfAsync(["demo", "--output", $"json={file}", .. after ? (string[])["--after"] : []], new Dictionary<string, string>(), time);

        Assert.Equal((hour, code), (hour, run.Code));
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        return string.Join('\n', report.RootElement.GetProperty("findings").EnumerateArray().Select(finding =>
            $"{finding.GetProperty("fingerprint")} {finding.GetProperty("rule")} {finding.GetProperty("outcome")}"));
    }
}
