using System.Buffers;
using System.Text.RegularExpressions;

namespace Readiness.Core.Facts.Redaction;

/// <summary>Takes secrets out of texts: those that are known, and those that give themselves away by where they stand.</summary>
/// <remarks>
/// What stands behind <c>password=</c>, <c>token:</c> and the like is masked, and so are the values in the query of a URL; user information is cut out of a URL.
/// Prose says <c>credentials: Failed to …</c>, so that word counts only before an equals sign or in quotes.
/// References such as <c>${env:NAME}</c> stay. Known secrets shorter than <see cref="ShortestSecret"/> are left to these patterns, for they would tear up ordinary words.
/// </remarks>
public sealed partial class Redactor
{
    public const int ShortestSecret = 6;
    private const string Mask = "***";
    private static readonly SearchValues<string> Telltales = SearchValues.Create(
        ["://", "authorization", "password", "passwd", "pwd", "passphrase", "secret", "token", "key", "signature", "credential"], StringComparison.OrdinalIgnoreCase);

    private readonly string[] _secrets;

    public Redactor(IEnumerable<string> secrets) =>
        _secrets =
        [
            .. secrets
                .Where(secret => secret.Length >= ShortestSecret)
                .SelectMany(secret => new[] { secret, Uri.EscapeDataString(secret) })
                .Distinct(StringComparer.Ordinal)
                .OrderByDescending(secret => secret.Length),
        ];

    /// <summary>Knows the patterns only.</summary>
    public static Redactor WithoutSecrets { get; } = new([]);

    /// <summary>The text without secrets; the same object when there was none.</summary>
    public string Clean(string text)
    {
        text = CleanKnown(text);
        if (!text.AsSpan().ContainsAny(Telltales)) return text;
        var cleaned = Url().Replace(text, static url => CleanUrl(url.Value));
        cleaned = Parameter().Replace(cleaned, $"$1{Mask}");
        cleaned = Assignment().Replace(cleaned, $"$1{Mask}");
        cleaned = Authorization().Replace(cleaned, $"$1{Mask}");
        return cleaned == text ? text : cleaned;
    }

    /// <summary>The text without the known secrets, whatever else stands in it.</summary>
    public string CleanKnown(string text)
    {
        foreach (var secret in _secrets) text = text.Replace(secret, Mask, StringComparison.Ordinal);
        return text;
    }

    private static string CleanUrl(string url) => QueryValue().Replace(UserInformation().Replace(url, "://"), $"$1{Mask}");

    [GeneratedRegex(@"\b[A-Za-z][A-Za-z0-9+.-]*://[^\s""'<>`]+")]
    private static partial Regex Url();

    [GeneratedRegex(@"://[^/?#]*@")]
    private static partial Regex UserInformation();

    [GeneratedRegex(@"([?&][^=&#]*=)[^&#]+")]
    private static partial Regex QueryValue();

    [GeneratedRegex(@"([?&][^=&#\s]*(?:token|secret|passw|pwd|key|signature|credential|auth)[^=&#\s]*=)[^&#\s""']+", RegexOptions.IgnoreCase)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"((?:password|passwd|pwd|passphrase|secret|token|api[-_]?key|access[-_]?key|private[-_]?key|credentials?(?=[""']?\s*=)|credentials?(?=[""']))[""']?\s*(?:=\s*|:\s+))(?!\s|[""']?\$\{)(?:""[^""\n]*""|'[^'\n]*'|[^\s,;&}]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Assignment();

    [GeneratedRegex(@"(authorization[""']?\s*[:=]\s*[""']?)(?:(?:bearer|basic|token)\s+)?[^\s""',;]+", RegexOptions.IgnoreCase)]
    private static partial Regex Authorization();
}
