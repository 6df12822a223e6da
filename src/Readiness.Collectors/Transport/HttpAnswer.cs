using System.Net.Http.Headers;
using System.Text;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Transport;

/// <summary>An answer that arrived whole.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body, decompressed; never larger than the call allowed.</param>
/// <param name="From">Where the facts in it come from.</param>
public sealed record HttpAnswer(int Status, ReadOnlyMemory<byte> Body, Provenance From)
{
    private readonly IReadOnlyDictionary<string, string> _headers = new Dictionary<string, string>();

    internal IReadOnlyDictionary<string, string> Headers { init => _headers = value; }

    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>The media type without parameters, lower case; empty when the answer names none.</summary>
    public string ContentType => Header("Content-Type") is { } text && MediaTypeHeaderValue.TryParse(text, out var parsed)
        ? parsed.MediaType?.ToLowerInvariant() ?? ""
        : "";

    /// <summary>A header's values, joined by commas; null when the answer has none of that name.</summary>
    public string? Header(string name) => _headers.GetValueOrDefault(name);

    /// <summary>The body as UTF-8 text; what is not UTF-8 shows as replacement characters.</summary>
    public string Text() => Encoding.UTF8.GetString(Body.Span);
}
