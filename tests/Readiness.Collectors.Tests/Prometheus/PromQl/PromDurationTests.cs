using Readiness.Collectors.Prometheus.PromQl;

namespace Readiness.Collectors.Tests.Prometheus.PromQl;

public sealed class PromDurationTests
{
    [Theory]
    [InlineData("15s", 15)]
    [InlineData("1h30m", 5400)]
    [InlineData("1w2d", 777600)]
    [InlineData("1500ms", 1.5)]
    [InlineData("0", 0)]
    public void TryRead_PrometheusSpelling_IsUnderstood(string text, double seconds)
    {
        Assert.True(PromDuration.TryRead(text, out var duration));
        Assert.Equal(seconds, duration.TotalSeconds);
    }

    [Theory]
    [InlineData("")]
    [InlineData("15")]
    [InlineData("s")]
    [InlineData("1.5h")]
    [InlineData("5 m")]
    [InlineData("-5m")]
    [InlineData("99999999999y")]
    [InlineData("9999y9999y9999y9999y")]
    [InlineData("99999999999999999999s")]
    public void TryRead_AnythingElse_IsRefused(string text) => Assert.False(PromDuration.TryRead(text, out _));
}
