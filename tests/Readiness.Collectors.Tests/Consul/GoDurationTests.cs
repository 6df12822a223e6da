using Readiness.Collectors.Consul;

namespace Readiness.Collectors.Tests.Consul;

public sealed class GoDurationTests
{
    [Theory]
    [InlineData("5s", 5)]
    [InlineData("2.5s", 2.5)]
    [InlineData("47.700301ms", 0.0477003)]
    [InlineData("1m12.154044009s", 72.154044)]
    [InlineData("87600h0m0s", 315_360_000)]
    [InlineData("0s", 0)]
    [InlineData("0", 0)]
    [InlineData("250µs", 0.00025)]
    public void Read_Duration_IsInSeconds(string text, double seconds) => Assert.Equal(seconds, GoDuration.Read(text)!.Value.TotalSeconds, 1e-6);

    [Theory]
    [InlineData("-1ns")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("5")]
    [InlineData("s")]
    [InlineData("5 s")]
    [InlineData("1.2.3s")]
    [InlineData("9999999999999h")]
    public void Read_NoDuration_IsNull(string? text) => Assert.Null(GoDuration.Read(text));
}
