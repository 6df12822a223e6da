using System.Text.Json;
using Readiness.Core.Evaluation;

namespace Readiness.Reporters.Sarif;

/// <summary>Where the plan declares what a result is about, and what that is called.</summary>
internal static class SarifLocation
{
    private const int LongestName = 300;

    public static void Write(Finding finding, Utf8JsonWriter json)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        if (finding.Place is { } place) WritePlace(place, json);
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("name", SarifText.Of(finding.Subject.Name, LongestName));
        json.WriteString("fullyQualifiedName", SarifText.Of($"{finding.Subject.Sort}/{finding.Subject.Name}", LongestName));
        json.WriteString("kind", "resource");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WritePlace(FindingPlace place, Utf8JsonWriter json)
    {
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        var path = place.File.Replace('\\', '/');
        if (path.StartsWith('/'))
        {
            json.WriteString("uri", $"file://{Escaped(path)}");
        }
        else
        {
            json.WriteString("uri", Escaped(path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path));
            json.WriteString("uriBaseId", "%SRCROOT%");
        }

        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", place.Line);
        json.WriteNumber("startColumn", place.Column);
        json.WriteNumber("endLine", place.Line);
        json.WriteNumber("endColumn", place.Column + place.Length);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Escaped(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
