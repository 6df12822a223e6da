using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Readiness.Reporters.Tests.Sarif;

/// <summary>Code scanning takes 5 000 results and 10 MB packed; what is more must be cut by us, aloud, or it is cut silently.</summary>
public sealed class SarifLimitTests
{
    [Fact]
    public async Task Write_AsManyAsFit_AreAllThere()
    {
        var run = await SarifReading.RunOfAsync(SarifReporterTests.Written(Reports.Many(5000, number => $"message {number}")));

        Assert.Equal(5000, run.Results.Count);
        Assert.DoesNotContain(run.Results, result => result.RuleId == "findings-left-out");
    }

    [Fact]
    public async Task Write_OneTooMany_IsCutAloudAndKeepsTheGravest()
    {
        var run = await SarifReading.RunOfAsync(SarifReporterTests.Written(Reports.Many(5001, number => $"message {number}")));

        Assert.Equal(5000, run.Results.Count);
        Assert.StartsWith("hk-payments: cannot tell: 2 findings are left out, the least grave ones; none of them decides the verdict", run.Results.Single(result => result.RuleId == "findings-left-out").Message.Text, StringComparison.Ordinal);
        Assert.Contains(run.Results, result => SarifReporterTests.FingerprintOf(result) == $"{5001:x32}");
        // Unknown ones are graver than broken ones of their severity that do not decide.
        Assert.Equal(1250, run.Results.Count(result => result.GetProperty("outcome") == "unknown" && result.RuleId != "findings-left-out"));
        Assert.Contains(run.Invocations.Single().ToolExecutionNotifications, notification => notification.Message.Text.Contains("leaves out 2 findings", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_ThousandsOfHugeTextsThatDoNotPack_StaysWithinTenMegabytes()
    {
        var log = SarifReporterTests.Written(Reports.Many(6000, number => Convert.ToHexString(SHA256.HashData(BitConverter.GetBytes(number))) + string.Concat(Enumerable.Range(0, 200).Select(part => Convert.ToHexString(SHA256.HashData(BitConverter.GetBytes((number * 1000) + part)))))));
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(log));

        Assert.InRange(packed.Length, 1, 10 * 1024 * 1024);
    }
}
