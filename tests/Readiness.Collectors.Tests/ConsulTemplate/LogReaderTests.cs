using Readiness.Collectors.ConsulTemplate;

namespace Readiness.Collectors.Tests.ConsulTemplate;

public sealed class LogReaderTests
{
    private const string Denied = "[ERROR] consul-template: template failed: permission denied updating Route53";

    private static readonly DateTimeOffset Time = new(2025, 3, 14, 14, 55, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2025/03/14 14:55:00 " + Denied)]
    [InlineData("2025-03-14T15:55:00+01:00 " + Denied)]
    [InlineData("2025-03-14T14:55:00Z [INFO] (runner) rendered\n" + Denied)]
    public void Read_Error_KeepsItsTextAndTime(string log) =>
        Assert.Equal(new LogSummary(Time, Denied, null), LogReader.Read(log));

    [Fact]
    public void Read_ErrorWithoutAnyTime_IsNotLost() => Assert.Equal(Denied, LogReader.Read(Denied).Error);

    [Fact]
    public void Read_LaterExecutedCommand_ClearsTheError() => Assert.Equal(
        new LogSummary(null, null, Time.AddMinutes(1)),
        LogReader.Read($"2025/03/14 14:55:00 {Denied}\n2025/03/14 14:56:00 [INFO] (runner) executed command \"update-dns\" from \"a.tpl\"\n"));
}
