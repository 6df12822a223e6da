using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Readiness.Lab.Http;

namespace Readiness.Lab.Aws.Signatures;

/// <summary>The text that a request is reduced to before it is signed, for services other than S3.</summary>
internal static class CanonicalRequest
{
    public static string Of(HttpRequest request, IEnumerable<string> signedHeaders)
    {
        var names = signedHeaders.ToList();
        var text = new StringBuilder();
        text.Append(request.Method).Append('\n');
        text.Append(string.Join('/', request.Path.Split('/').Select(Encode))).Append('\n');
        text.Append(Query(request.Query)).Append('\n');
        foreach (var name in names)
            text.Append(name).Append(':').Append(Squeeze(request.Header(name))).Append('\n');
        text.Append('\n').Append(string.Join(';', names)).Append('\n');
        text.Append(Convert.ToHexStringLower(SHA256.HashData(request.Body)));
        return text.ToString();
    }

    private static string Query(string raw) => string.Join('&', raw
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .Select(pair => (Name: Normal(pair[0]), Value: Normal(pair.Length == 2 ? pair[1] : "")))
        .OrderBy(pair => pair.Name, StringComparer.Ordinal)
        .ThenBy(pair => pair.Value, StringComparer.Ordinal)
        .Select(pair => $"{pair.Name}={pair.Value}"));

    private static string Normal(string text) => Encode(Uri.UnescapeDataString(text.Replace('+', ' ')));

    private static string Squeeze(string value) => string.Join(' ', value.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string Encode(string text)
    {
        var encoded = new StringBuilder();
        foreach (var octet in Encoding.UTF8.GetBytes(text))
        {
            if (char.IsAsciiLetterOrDigit((char)octet) || "-._~".Contains((char)octet, StringComparison.Ordinal))
                encoded.Append((char)octet);
            else
                encoded.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
        }

        return encoded.ToString();
    }
}
