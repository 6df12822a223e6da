using System.Globalization;
using System.Xml.Linq;
using Readiness.Lab.Dns;
using Readiness.Lab.Http;

namespace Readiness.Lab.Aws.Route53;

internal static class ZoneReads
{
    /// <summary><c>dnsname</c> is where the list starts, not a filter.</summary>
    public static AwsAnswer ListByName(IReadOnlyList<Zone> zones, FormFields fields)
    {
        var from = Zone.SortKey(fields["dnsname"]);
        var most = int.TryParse(fields["maxitems"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, 100) : 100;
        var rest = zones
            .OrderBy(zone => Zone.SortKey(zone.Name), StringComparer.Ordinal)
            .Where(zone => string.CompareOrdinal(Zone.SortKey(zone.Name), from) >= 0)
            .ToList();
        return new AwsResult(
            new XElement("HostedZones", rest.Take(most).Select(Element)),
            fields.Has("dnsname") ? new XElement("DNSName", fields["dnsname"]) : null,
            new XElement("IsTruncated", rest.Count > most),
            rest.Count > most ? new XElement("NextDNSName", rest[most].Name) : null,
            rest.Count > most ? new XElement("NextHostedZoneId", rest[most].Id) : null,
            new XElement("MaxItems", most));
    }

    public static AwsAnswer Get(Zone zone) => new AwsResult(
        Element(zone),
        new XElement("DelegationSet", new XElement("NameServers", zone.NameServers.Select(server => new XElement("NameServer", server)))));

    private static XElement Element(Zone zone) => new(
        "HostedZone",
        new XElement("Id", "/hostedzone/" + zone.Id),
        new XElement("Name", zone.Name),
        new XElement("CallerReference", "lab-" + zone.Id),
        new XElement("Config", new XElement("PrivateZone", false)),
        new XElement("ResourceRecordSetCount", zone.Records.Count));
}
