using System.Globalization;
using Readiness.Collectors.Aws.Answers;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.Metrics;

/// <summary>Reads the newest samples of metrics from CloudWatch, all in one call.</summary>
internal static class MetricReader
{
    /// <summary>How long one sample stands for.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    /// <summary>How far back samples are looked for: they arrive minutes late.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    /// <returns>The newest sample of each query; not collected, with the reason, of a metric without any: no sample is never a zero.</returns>
    public static async Task<IReadOnlyList<Fact<MetricSample>>> NewestAsync(AwsClient client, IReadOnlyList<MetricQuery> queries, CancellationToken cancellationToken)
    {
        var end = Aligned(client.Services.Time.GetUtcNow()) + Period;
        var results = await AwsPages.ByTokenAsync(
            client,
            "NextToken",
            next => AwsRead.Query(AwsService.CloudWatch, "GetMetricData", [.. Parameters(queries), ("StartTime", Text(end - Window)), ("EndTime", Text(end)), ("ScanBy", "TimestampDescending"), ("NextToken", next)]),
            result => result.All("MetricDataResults", "member"),
            cancellationToken).ConfigureAwait(false);
        return [.. queries.Select((query, i) => Newest(query, IdOf(i), results))];
    }

    private static Fact<MetricSample> Newest(MetricQuery query, string id, FactList<AwsElement> results)
    {
        if (results.IsNotCollected) return Fact<MetricSample>.Missing(results.Why);
        var own = results.Items.Where(result => result.Text("Id") == id).ToList();
        if (own.Exists(result => result.Text("StatusCode") == "Forbidden")) return Fact<MetricSample>.Missing(NotCollectedReason.AccessDenied, $"cloudwatch:GetMetricData: {query.Metric} is forbidden");
        if (own.SelectMany(Samples).MaxBy(sample => sample.At) is { } newest) return Fact<MetricSample>.Present(newest, results.From);
        if (results.Incomplete is { } rest) return Fact<MetricSample>.Missing(rest);
        return own.Exists(result => result.Text("StatusCode") == "InternalError")
            ? Fact<MetricSample>.Missing(NotCollectedReason.Failed, $"cloudwatch:GetMetricData: {query.Metric} could not be read")
            : Fact<MetricSample>.Missing(NotCollectedReason.Unsupported, $"CloudWatch has no {query.Metric} of {query.Dimensions[0].Value} from the last {Window.TotalMinutes:0} minutes");
    }

    private static IEnumerable<MetricSample> Samples(AwsElement result) => result.All("Timestamps", "member").Zip(result.All("Values", "member"), Sample).OfType<MetricSample>();

    private static MetricSample? Sample(AwsElement time, AwsElement value) =>
        AwsTime.Parse(time.Value) is { } at && double.TryParse(value.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? new MetricSample(at, number) : null;

    private static IEnumerable<(string Name, string? Value)> Parameters(IReadOnlyList<MetricQuery> queries)
    {
        for (var i = 0; i < queries.Count; i++)
        {
            var (prefix, query) = ($"MetricDataQueries.member.{i + 1}", queries[i]);
            yield return ($"{prefix}.Id", IdOf(i));
            yield return ($"{prefix}.MetricStat.Metric.Namespace", query.Namespace);
            yield return ($"{prefix}.MetricStat.Metric.MetricName", query.Metric);
            for (var d = 0; d < query.Dimensions.Count; d++)
            {
                yield return ($"{prefix}.MetricStat.Metric.Dimensions.member.{d + 1}.Name", query.Dimensions[d].Name);
                yield return ($"{prefix}.MetricStat.Metric.Dimensions.member.{d + 1}.Value", query.Dimensions[d].Value);
            }

            yield return ($"{prefix}.MetricStat.Period", Period.TotalSeconds.ToString("0", CultureInfo.InvariantCulture));
            yield return ($"{prefix}.MetricStat.Stat", "Maximum");
            yield return ($"{prefix}.ReturnData", "true");
        }
    }

    private static string IdOf(int index) => string.Create(CultureInfo.InvariantCulture, $"m{index + 1}");

    private static DateTimeOffset Aligned(DateTimeOffset time) => new(time.Ticks - (time.Ticks % Period.Ticks), TimeSpan.Zero);

    private static string Text(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
