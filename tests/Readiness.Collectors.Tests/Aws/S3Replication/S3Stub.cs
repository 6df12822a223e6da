using System.Globalization;
using Readiness.Collectors.Tests.Transport;

namespace Readiness.Collectors.Tests.Aws.S3Replication;

/// <summary>S3 with a replicated bucket, and CloudWatch with what a test puts into it.</summary>
internal static class S3Stub
{
    public const string Rule =
        """
        <Rule><ID>to-dr</ID><Priority>1</Priority><Status>Enabled</Status><Filter><Prefix>receipts/</Prefix></Filter>
          <DeleteMarkerReplication><Status>Enabled</Status></DeleteMarkerReplication>
          <SourceSelectionCriteria><SseKmsEncryptedObjects><Status>Enabled</Status></SseKmsEncryptedObjects></SourceSelectionCriteria>
          <Destination><Bucket>arn:aws:s3:::assets-dr</Bucket><ReplicationTime><Status>Enabled</Status><Time><Minutes>15</Minutes></Time></ReplicationTime><Metrics><Status>Enabled</Status></Metrics></Destination></Rule>
        """;

    /// <param name="rules">In the form of a replication configuration.</param>
    /// <param name="metric">The points of a metric, as minutes before now and value; null for none.</param>
    /// <param name="otherwise">By path and query, for those that answer otherwise.</param>
    public static AwsStub Answering(string rules, Func<string, (double Ago, double Value)[]?> metric, Func<string, IReadOnlyDictionary<string, string>, LoopbackReply?>? otherwise = null) =>
        AwsStub.Answering((action, fields) => otherwise?.Invoke(action, fields) ?? (action, fields.Keys.FirstOrDefault()) switch
        {
            ("GetMetricData", _) => Metrics(fields, metric),
            (_, "versioning") => LoopbackReply.Xml("<VersioningConfiguration xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Status>Enabled</Status></VersioningConfiguration>"),
            (_, "replication") => LoopbackReply.Xml($"<ReplicationConfiguration xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Role>arn:aws:iam::123456789012:role/s3</Role>{rules}</ReplicationConfiguration>"),
            (_, "encryption") => Error(404, "ServerSideEncryptionConfigurationNotFoundError"),
            _ => null,
        });

    public static LoopbackReply Error(int status, string code) => LoopbackReply.Xml($"<Error><Code>{code}</Code><Message>told by S3</Message><RequestId>r</RequestId><HostId>h</HostId></Error>", status);

    private static LoopbackReply Metrics(IReadOnlyDictionary<string, string> fields, Func<string, (double Ago, double Value)[]?> metric)
    {
        var end = DateTimeOffset.Parse(fields["EndTime"], CultureInfo.InvariantCulture);
        var results = fields.Where(field => field.Key.EndsWith("MetricName", StringComparison.Ordinal)).Select(field =>
        {
            var id = fields[field.Key.Replace("MetricStat.Metric.MetricName", "Id", StringComparison.Ordinal)];
            var points = metric(field.Value) ?? [];
            var times = string.Concat(points.Select(point => $"<member>{end.AddMinutes(-point.Ago):yyyy-MM-ddTHH:mm:ssZ}</member>"));
            var values = string.Concat(points.Select(point => string.Create(CultureInfo.InvariantCulture, $"<member>{point.Value}</member>")));
            return $"<member><Id>{id}</Id><Label>{field.Value}</Label><Timestamps>{times}</Timestamps><Values>{values}</Values><StatusCode>Complete</StatusCode></member>";
        });
        return AwsStub.Result("GetMetricData", $"<MetricDataResults>{string.Concat(results)}</MetricDataResults>");
    }
}
