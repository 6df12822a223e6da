using System.Globalization;
using System.Xml.Linq;
using Readiness.Lab.Http;

namespace Readiness.Lab.Aws.Iam;

/// <summary>Cuts lists into pages. They are short, as AWS allows, so that whoever reads only the first misses something.</summary>
internal static class IamPage
{
    private const int Size = 2;

    // Not only digits, so that a client that does not encode its marker fails here as it would there.
    private const string MarkerPrefix = "AAEC+/=";

    public static AwsAnswer Of(string listName, IReadOnlyList<object> items, FormFields fields)
    {
        var start = 0;
        var marker = fields["Marker"];
        if (marker.Length > 0 && !(marker.StartsWith(MarkerPrefix, StringComparison.Ordinal)
            && int.TryParse(marker.AsSpan(MarkerPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out start)))
            return IamErrors.InvalidInput($"Invalid Marker: {marker}");
        var asked = int.TryParse(fields["MaxItems"], NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? most : Size;
        var page = items.Skip(start).Take(Math.Clamp(asked, 1, Size)).ToList();
        var next = start + page.Count;
        return new AwsResult(
            new XElement("IsTruncated", next < items.Count),
            next < items.Count ? new XElement("Marker", MarkerPrefix + next.ToString(CultureInfo.InvariantCulture)) : null,
            AwsResult.Members(listName, page));
    }
}
