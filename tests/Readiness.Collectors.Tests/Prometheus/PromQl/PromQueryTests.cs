using FsCheck;
using FsCheck.Fluent;
using Readiness.Collectors.Prometheus.PromQl;

namespace Readiness.Collectors.Tests.Prometheus.PromQl;

public sealed class PromQueryTests
{
    [Theory]
    [InlineData("up", "up")]
    [InlineData("up{job=\"ecs-main\"} == 0", "up{job=\"ecs-main\"}")]
    [InlineData("up == 0 or absent(up)", "up")]
    [InlineData("{__name__=\"up\",job=~\"a|b\"}", "{__name__=\"up\",job=~\"a|b\"}")]
    [InlineData("sum by (job, on) (rate(http_requests_total{code!~'5..'}[5m] offset 1h)) < 1", "http_requests_total{code!~'5..'} offset 1h")]
    [InlineData("sum(a) without(x) / ignoring(y) group_left(z) b", "a|b")]
    [InlineData("count(up == bool 1) < 2 unless on(job) max_over_time(probe_success[10m:30s]) > 0", "up|probe_success")]
    [InlineData("up @ 1609746000 offset -5m", "up @ 1609746000 offset -5m")]
    [InlineData("up @ end()", "up @ end()")]
    [InlineData("histogram_quantile(0.9, rate(x_bucket[5m])) > 1e3 # slow up", "x_bucket")]
    [InlineData("job:up:sum{} > -0x1F ^ .5", "job:up:sum{}")]
    [InlineData("time() - timestamp(beat) > 60", "beat")]
    [InlineData("vector(1)", "")]
    [InlineData("1 + Inf * NaN", "")]
    [InlineData("label_replace(up, \"a\", \"$1\", \"b{c}\", \"(.*)\")", "up")]
    [InlineData("{\"my.metric\", job=\"x\"} == 0", "{\"my.metric\", job=\"x\"}")]
    [InlineData("COUNT(up) OR sum", "up|sum")]
    [InlineData("up{job=`a\"}`, instance='x'}", "up{job=`a\"}`, instance='x'}")]
    public void TryRead_Query_FindsItsSelectors(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Read(text).Instants));

    [Theory]
    [InlineData("up{job=\"x\"", 10)]
    [InlineData("up{job=x}", 7)]
    [InlineData("up{job=\"x}", 7)]
    [InlineData("up ==", 5)]
    [InlineData("== 0", 0)]
    [InlineData("up up", 3)]
    [InlineData("sum(up", 6)]
    [InlineData("up[5]x", 5)]
    [InlineData("up[five]", 3)]
    [InlineData("up offset soon", 10)]
    [InlineData("up @ noon", 5)]
    [InlineData("up $ 1", 3)]
    [InlineData("", 0)]
    public void TryRead_NotPromQl_SaysWhere(string text, int position)
    {
        Assert.False(PromQuery.TryRead(text, out _, out var error));
        Assert.Equal(position, error.Position);
    }

    [Fact]
    public void TryRead_DeeplyNested_IsRefused()
    {
        Assert.False(PromQuery.TryRead(new string('(', 5_000) + "up" + new string(')', 5_000), out _, out var error));
        Assert.Contains("deep", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TryRead_TooLong_IsRefused() => Assert.False(PromQuery.TryRead("up" + new string(' ', 40_000), out _, out _));

    [Fact]
    public void TryRead_AnyText_NeverThrows() =>
        Prop.ForAll<string>(text => PromQuery.TryRead(text ?? "", out var query, out var error) ? query is not null : error is not null)
            .Check(Config.QuickThrowOnFailure);

    [Theory]
    [InlineData("up", 0, 0)]
    [InlineData("rate(up[5m])", 300, 0)]
    [InlineData("max_over_time(up[1h:1m] offset 10m)", 3600, 600)]
    [InlineData("min_over_time(sum(rate(up[5m] offset 1m))[1h:])", 3900, 60)]
    [InlineData("avg_over_time((up == 0)[2m:10s])", 120, 0)]
    public void Selectors_RangesAndOffsets_AreAddedUp(string text, int window, int delay)
    {
        var selector = Assert.Single(Read(text).Selectors);
        Assert.Equal((window, delay), (selector.Window.TotalSeconds, selector.Delay.TotalSeconds));
    }

    [Fact]
    public void Selectors_Matchers_AreReadWithTheirEscapesUndone()
    {
        var selector = Assert.Single(Read("up{job=\"a\\\"b\\\\\", instance!~'x\\.y'} == 0").Selectors);
        Assert.Equal([new Matcher("job", "=", "a\"b\\"), new Matcher("instance", "!~", "x\\.y")], selector.Matchers);
    }

    [Theory]
    [InlineData("up == 0", "up{__readiness_simulation__=\"absent\"} == 0")]
    [InlineData("up{} == 0", "up{__readiness_simulation__=\"absent\"} == 0")]
    [InlineData("up{job=\"x\", } == 0", "up{job=\"x\",__readiness_simulation__=\"absent\"} == 0")]
    [InlineData(
        "up{job=\"x\"} == 0 or absent_over_time(up{job=\"x\"}[1m] offset 5s)",
        "up{job=\"x\",__readiness_simulation__=\"absent\"} == 0 or absent_over_time(up{job=\"x\",__readiness_simulation__=\"absent\"}[1m] offset 5s)")]
    public void WhenAbsent_EverySelector_SelectsNothing(string text, string expected) => Assert.Equal(expected, Read(text).WhenAbsent());

    [Theory]
    [InlineData("up{job=\"x\"} == 0", "(up{job=\"x\"} * 0) == 0")]
    [InlineData("up offset 5m == 0", "(up offset 5m * 0) == 0")]
    [InlineData("avg_over_time(up[1m] offset 5m) < 1", "avg_over_time((up * 0)[60000ms:1000ms] offset 5m) < 1")]
    [InlineData("max_over_time(up[1h]) == 0", "max_over_time((up * 0)[3600000ms:60000ms]) == 0")]
    [InlineData("absent(up) or up == 0", "absent((up * 0)) or (up * 0) == 0")]
    public void WhenDown_EverySelector_HasTheValueZero(string text, string expected) => Assert.Equal(expected, Read(text).WhenDown());

    [Fact]
    public void WhenDown_OneSelector_LeavesTheOthers() =>
        Assert.Equal("(a * 0) == 0 and on() b == 1", Read("a == 0 and on() b == 1").WhenDown(only: "a"));

    [Theory]
    [InlineData("up{job=\"x\"} == 0 or absent(up{job=\"x\"})")]
    [InlineData("min_over_time(sum(rate(up[5m] offset 1m))[1h:]) < 3 and time() > 5")]
    [InlineData("{\"my.metric\"} unless up @ start()")]
    public void WhenAbsentAndWhenDown_AreReadableAgain(string text)
    {
        Assert.NotEmpty(Read(Read(text).WhenAbsent()).Selectors);
        Assert.NotEmpty(Read(Read(text).WhenDown()).Selectors);
    }

    private static PromQuery Read(string text)
    {
        Assert.True(PromQuery.TryRead(text, out var query, out var error), $"{text}: {error}");
        return query;
    }
}
