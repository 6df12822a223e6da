using System.Globalization;
using Readiness.Collectors.Aws.Answers;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.CloudWatch;

/// <summary>Asks CloudWatch for metrics (GetMetricData).</summary>
internal sealed class MetricReader(AwsClient client)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>The points of each query over the time before now, the newest first. A metric without a point is not collected: CloudWatch says nothing of what was not published.</summary>
    public async Task<IReadOnlyDictionary<string, FactList<MetricPoint>>> ReadAsync(IReadOnlyList<MetricQuery> queries, TimeSpan window, CancellationToken cancellationToken)
    {
        var found = queries.ToDictionary(query => query.Id, _ => new List<MetricPoint>(), StringComparer.Ordinal);
        var refused = new Dictionary<string, string>(StringComparer.Ordinal);
        var now = client.Services.Time.GetUtcNow();
        var end = new DateTimeOffset(now.Ticks - (now.Ticks % Minute.Ticks), TimeSpan.Zero) + Minute;
        var answer = await AwsPages.ByTokenAsync(
            client, "NextToken", token => Read(queries, end - window, end, token), result => result.All("MetricDataResults", "member"), cancellationToken).ConfigureAwait(false);
        foreach (var result in answer.Items)
        {
            if (result.Text("Id") is not { } id || !found.TryGetValue(id, out var points)) continue;
            points.AddRange(PointsOf(result));
            if (result.Text("StatusCode") is "InternalError" or "Forbidden") refused[id] = result.Text("StatusCode")!;
        }

        return queries.ToDictionary(query => query.Id, query => Points(query), StringComparer.Ordinal);

        FactList<MetricPoint> Points(MetricQuery query)
        {
            if (!answer.IsPresent) return FactList<MetricPoint>.Missing(answer.IsNotCollected ? answer.Why : new NotCollected(NotCollectedReason.Failed, "cloudwatch:GetMetricData: not found"));
            if (refused.TryGetValue(query.Id, out var status))
                return FactList<MetricPoint>.Missing(new NotCollected(status == "Forbidden" ? NotCollectedReason.AccessDenied : NotCollectedReason.Failed, $"cloudwatch:GetMetricData: {query.Metric}: {status}"));
            if (found[query.Id].Count == 0)
                return FactList<MetricPoint>.Missing(answer.Incomplete ?? new NotCollected(NotCollectedReason.Unsupported, $"CloudWatch has no value of {query.Metric} within the last {window.TotalMinutes:0} minutes"));
            return FactList<MetricPoint>.Present([.. found[query.Id].OrderByDescending(point => point.At)], answer.From, answer.Incomplete);
        }
    }

    private static IEnumerable<MetricPoint> PointsOf(AwsElement result)
    {
        // Two lists of the same length: a time without its value, or the reverse, is no point.
        foreach (var (time, value) in result.All("Timestamps", "member").Zip(result.All("Values", "member")))
            if (AwsTime.Parse(time.Value) is { } at && double.TryParse(value.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
                yield return new MetricPoint(at, number);
    }

    private static AwsRead Read(IReadOnlyList<MetricQuery> queries, DateTimeOffset start, DateTimeOffset end, string? token)
    {
        List<(string Name, string? Value)> form = [("StartTime", Text(start)), ("EndTime", Text(end)), ("ScanBy", "TimestampDescending"), ("NextToken", token)];
        for (var i = 0; i < queries.Count; i++)
        {
            var query = queries[i];
            var member = Invariant($"MetricDataQueries.member.{i + 1}.");
            form.Add(($"{member}Id", query.Id));
            form.Add(($"{member}MetricStat.Metric.Namespace", query.Namespace));
            form.Add(($"{member}MetricStat.Metric.MetricName", query.Metric));
            for (var j = 0; j < query.Dimensions.Count; j++)
            {
                form.Add((Invariant($"{member}MetricStat.Metric.Dimensions.member.{j + 1}.Name"), query.Dimensions[j].Name));
                form.Add((Invariant($"{member}MetricStat.Metric.Dimensions.member.{j + 1}.Value"), query.Dimensions[j].Value));
            }

            form.Add(($"{member}MetricStat.Period", "60"));
            form.Add(($"{member}MetricStat.Stat", query.Statistic));
        }

        return AwsRead.Query(AwsService.CloudWatch, "GetMetricData", form);
    }

    private static string Text(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
