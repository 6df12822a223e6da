using System.Globalization;
using System.Xml.Linq;
using Readiness.Lab.Dns;
using Readiness.Lab.Http;

namespace Readiness.Lab.Aws.Route53;

internal static class RecordReads
{
    // Route 53 gives up to 300; a short page shows whether the client asks on.
    private const int PageSize = 4;

    /// <summary>Record sets from the start position on, by name from the right, then type, then set identifier.</summary>
    public static AwsAnswer List(Zone zone, FormFields fields)
    {
        if (fields.Has("type") && !fields.Has("name"))
            return new AwsError(400, "InvalidInput", "The input is not valid: type needs a name.");
        (string, string, string) from = (Zone.SortKey(fields["name"]), fields["type"], fields["identifier"]);
        var asked = int.TryParse(fields["maxitems"], NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? most : 300;
        var rest = zone.Records
            .OrderBy(Key, OrdinalTriples.Instance)
            .Where(record => OrdinalTriples.Instance.Compare(Key(record), from) >= 0)
            .ToList();
        var size = Math.Clamp(asked, 1, PageSize);
        var next = rest.Count > size ? rest[size] : null;
        return new AwsResult(
            new XElement("ResourceRecordSets", rest.Take(size).Select(Element)),
            new XElement("IsTruncated", next is not null),
            next is null ? null : new XElement("NextRecordName", next.Name),
            next is null ? null : new XElement("NextRecordType", next.Type),
            next?.SetIdentifier is null ? null : new XElement("NextRecordIdentifier", next.SetIdentifier),
            new XElement("MaxItems", asked));
    }

    private static (string, string, string) Key(ZoneRecord record) => (Zone.SortKey(record.Name), record.Type, record.SetIdentifier ?? "");

    private static XElement Element(ZoneRecord record) => new(
        "ResourceRecordSet",
        new XElement("Name", record.Name),
        new XElement("Type", record.Type),
        record.SetIdentifier is null ? null : new XElement("SetIdentifier", record.SetIdentifier),
        record.Failover is null ? null : new XElement("Failover", record.Failover),
        new XElement("TTL", record.TtlSeconds),
        new XElement("ResourceRecords", record.Values.Select(value => new XElement("ResourceRecord", new XElement("Value", value)))),
        record.HealthCheckId is null ? null : new XElement("HealthCheckId", record.HealthCheckId));
}
