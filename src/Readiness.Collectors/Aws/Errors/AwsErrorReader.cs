using System.Text.Json;
using Readiness.Collectors.Aws.Answers;
using Readiness.Collectors.Transport;

namespace Readiness.Collectors.Aws.Errors;

/// <summary>Finds code and message in an error answer of any of the AWS protocols.</summary>
internal static class AwsErrorReader
{
    public static AwsError Read(HttpAnswer answer) => FromXml(answer) ?? FromJson(answer) ?? FromHeaders(answer);

    private static AwsError? FromXml(HttpAnswer answer)
    {
        if (answer.Body.IsEmpty || !AwsXml.TryParse(answer.Body, out var root)) return null;
        var (error, requestId) = root.Name switch
        {
            "ErrorResponse" => (root.Find("Error"), root.Text("RequestId") ?? root.Text("RequestID")),
            "Response" => (root.Find("Errors/Error"), root.Text("RequestID") ?? root.Text("RequestId")),
            "Error" => (root, root.Text("RequestId")),
            _ => (null, null),
        };
        return error?.Text("Code") is { } code ? new AwsError(code, error.Text("Message") ?? "", requestId ?? HeaderId(answer)) : null;
    }

    private static AwsError? FromJson(HttpAnswer answer)
    {
        if (answer.Body.Span.TrimStart((byte)' ') is not [(byte)'{', ..]) return null;
        try
        {
            using var json = JsonDocument.Parse(answer.Body, new JsonDocumentOptions { MaxDepth = 32 });
            var root = json.RootElement;
            var code = answer.Header("x-amzn-errortype") ?? Text(root, "__type") ?? Text(root, "code");
            return code is null ? null : new AwsError(Bare(code), Text(root, "message") ?? Text(root, "Message") ?? "", HeaderId(answer));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static AwsError FromHeaders(HttpAnswer answer) => answer.Header("x-amzn-errortype") is { } code
        ? new AwsError(Bare(code), "", HeaderId(answer))
        : new AwsError($"HTTP {answer.Status}", "", HeaderId(answer));

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Bare(string code) => code[(code.IndexOf('#', StringComparison.Ordinal) + 1)..].Split(':')[0];

    private static string? HeaderId(HttpAnswer answer) => answer.Header("x-amzn-RequestId") ?? answer.Header("x-amz-request-id");
}
