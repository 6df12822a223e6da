using System.Globalization;
using System.Text.Json.Nodes;
using Readiness.Core.Diagnostics;
using Readiness.Core.Yaml;

namespace Readiness.Schemas.Tests;

/// <summary>A YAML text as an editor hands it to a schema: plain scalars have types.</summary>
internal static class YamlAsJson
{
    public static string Convert(SourceText source)
    {
        var diagnostics = new DiagnosticBag();
        var root = YamlReader.Read(source, diagnostics).Root;
        Assert.Empty(diagnostics.InOrder());
        return Convert(root!)!.ToJsonString();
    }

    private static JsonNode? Convert(YamlNode node) => node switch
    {
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Name, Convert(entry.Value)))),
        YamlSequence sequence => new JsonArray([.. sequence.Items.Select(Convert)]),
        YamlScalar { IsNull: true } => null,
        YamlScalar { Style: YamlScalarStyle.Plain, Value: "true" or "false" } flag => JsonValue.Create(flag.Value == "true"),
        YamlScalar { Style: YamlScalarStyle.Plain } number when long.TryParse(number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => JsonValue.Create(whole),
        YamlScalar { Style: YamlScalarStyle.Plain } number when double.TryParse(number.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var fraction) => JsonValue.Create(fraction),
        YamlScalar text => JsonValue.Create(text.Value),
        _ => throw new InvalidOperationException($"{node.Noun} has no JSON form."),
    };
}
