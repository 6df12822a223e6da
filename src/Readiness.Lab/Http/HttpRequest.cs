using System.Text;

namespace Readiness.Lab.Http;

/// <summary>A request as it came over the wire; nothing in it is decoded.</summary>
/// <param name="Method">Upper case.</param>
/// <param name="Path">The raw path.</param>
/// <param name="Query">The raw query without the question mark; empty when there is none.</param>
/// <param name="Headers">Case-insensitive; repeated headers are joined by commas.</param>
/// <param name="Body">Empty when there is none.</param>
internal sealed record HttpRequest(string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>The fields of the query and of a form in the body, decoded.</summary>
    public FormFields Fields => FormFields.Parse(Header("Content-Type").StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)
        ? $"{Query}&{Encoding.UTF8.GetString(Body)}"
        : Query);

    public bool KeepAlive => !Header("Connection").Equals("close", StringComparison.OrdinalIgnoreCase);

    /// <summary>The header's value, or an empty text.</summary>
    public string Header(string name) => Headers.GetValueOrDefault(name, "");
}
