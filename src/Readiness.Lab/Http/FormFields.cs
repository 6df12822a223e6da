using System.Text.Json;

namespace Readiness.Lab.Http;

/// <summary>Decoded fields of a query or form; of a repeated field the first counts.</summary>
internal sealed class FormFields
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);

    public string this[string name] => _fields.GetValueOrDefault(name, "");

    public static FormFields Parse(string text)
    {
        var form = new FormFields();
        foreach (var pair in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? pair : pair[..equals];
            form._fields.TryAdd(Decode(name), equals < 0 ? "" : Decode(pair[(equals + 1)..]));
        }

        return form;
    }

    /// <summary>The texts of a JSON object; empty when the body is none.</summary>
    public static FormFields FromJson(byte[] body)
    {
        var form = new FormFields();
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
                foreach (var property in json.RootElement.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.String))
                    form._fields.TryAdd(property.Name, property.Value.GetString()!);
        }
        catch (JsonException)
        {
            // What is no JSON names nothing, and the operation refuses it as AWS does.
        }

        return form;
    }

    public bool Has(string name) => _fields.ContainsKey(name);

    /// <summary>The values of <c>name.1</c>, <c>name.2</c> … up to the first gap, as AWS' query protocol numbers lists.</summary>
    public IReadOnlyList<string> List(string name)
    {
        var values = new List<string>();
        while (_fields.TryGetValue($"{name}.{values.Count + 1}", out var value))
            values.Add(value);
        return values;
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
