using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Readiness.Core.Collecting;

namespace Readiness.Cli.Output;

/// <summary>Permissions of one AWS identity as a policy document: actions on the same resources in one statement.</summary>
internal static class AwsPolicyText
{
    private static readonly JsonWriterOptions Indented = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    public static string Of(IEnumerable<NeededPermission> permissions)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            json.WriteStartObject();
            json.WriteString("Version", "2012-10-17");
            json.WriteStartArray("Statement");
            var number = 0;
            foreach (var (actions, resources) in Statements(permissions)) WriteStatement(json, ++number, actions, resources);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    /// <summary>First the actions of each resource, then the resources that share them.</summary>
    private static IEnumerable<(IReadOnlyList<string> Actions, IReadOnlyList<string> Resources)> Statements(IEnumerable<NeededPermission> permissions) =>
        permissions
            .Where(permission => !permission.SavesCalls)
            .GroupBy(permission => permission.Target, permission => permission.Action)
            .GroupBy(target => string.Join(',', target.Distinct().Order(StringComparer.Ordinal)), target => target.Key)
            .OrderBy(statement => statement.Key, StringComparer.Ordinal)
            .Select(statement => ((IReadOnlyList<string>)statement.Key.Split(','), (IReadOnlyList<string>)[.. statement.Order(StringComparer.Ordinal)]));

    private static void WriteStatement(Utf8JsonWriter json, int number, IReadOnlyList<string> actions, IReadOnlyList<string> resources)
    {
        json.WriteStartObject();
        json.WriteString("Sid", string.Create(CultureInfo.InvariantCulture, $"Readiness{number}"));
        json.WriteString("Effect", "Allow");
        WriteTexts(json, "Action", actions);
        WriteTexts(json, "Resource", resources);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
