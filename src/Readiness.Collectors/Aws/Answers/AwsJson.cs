using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Readiness.Collectors.Aws.Answers;

/// <summary>Reads answers of the JSON protocols into the same tree; the items of a list are called <c>member</c>.</summary>
internal static class AwsJson
{
    public static bool TryParse(ReadOnlyMemory<byte> body, [NotNullWhen(true)] out AwsElement? root)
    {
        try
        {
            using var json = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 32 });
            root = Convert("", json.RootElement);
        }
        catch (JsonException)
        {
            root = null;
        }

        return root is not null;
    }

    private static AwsElement Convert(string name, JsonElement json)
    {
        var element = new AwsElement(name);
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in json.EnumerateObject()) element.Add(Convert(property.Name, property.Value));
                break;
            case JsonValueKind.Array:
                foreach (var item in json.EnumerateArray()) element.Add(Convert("member", item));
                break;
            case JsonValueKind.String:
                element.Value = json.GetString() ?? "";
                break;
            case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                element.Value = json.GetRawText();
                break;
        }

        return element;
    }
}
