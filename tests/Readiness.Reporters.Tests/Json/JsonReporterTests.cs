using System.Text.Json;
using Readiness.Core.Reports;
using Readiness.Reporters.Json;

namespace Readiness.Reporters.Tests.Json;

public sealed class JsonReporterTests
{
    [Fact]
    public void Write_Mixed_CarriesVerdictAndExitCode()
    {
        using var json = Parsed(Reports.Mixed);

        Assert.Equal("notReady", json.RootElement.GetProperty("verdict").GetString());
        Assert.Equal(3, json.RootElement.GetProperty("exitCode").GetInt32());
        Assert.Equal("readiness/v1", json.RootElement.GetProperty("apiVersion").GetString());
    }

    [Fact]
    public void Write_Broken_KeepsEvidenceWithItsSource()
    {
        using var json = Parsed(Reports.Mixed);
        var evidence = json.RootElement.GetProperty("findings")[0].GetProperty("evidence")[0];

        Assert.Equal("aliyun-hk", evidence.GetProperty("value").GetString());
        Assert.Equal("2026-03-14T14:58:01Z", evidence.GetProperty("from").GetProperty("observedAt").GetString());
    }

    [Fact]
    public void Write_EveryFinding_IsThere()
    {
        using var json = Parsed(Reports.Mixed);

        Assert.Equal(Reports.Mixed.Findings.Select(finding => finding.Fingerprint), json.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("fingerprint").GetString()!));
    }

    [Fact]
    public void Write_Twice_IsTheSameToTheByte() => Assert.Equal(Written(Reports.Mixed), Written(Reports.Mixed));

    private static JsonDocument Parsed(Report report) => JsonDocument.Parse(Written(report));

    private static string Written(Report report)
    {
        using var output = new StringWriter();
        new JsonReporter().Write(report, output, new ReporterOptions());
        return output.ToString();
    }
}
