namespace Readiness.Lab.Aws.Signatures;

/// <summary>The parts of <c>Authorization: AWS4-HMAC-SHA256 Credential=…, SignedHeaders=…, Signature=…</c>.</summary>
/// <param name="Date">The scope's day, <c>yyyyMMdd</c>.</param>
/// <param name="SignedHeaders">Lower case, in the order in which they were signed.</param>
internal sealed record SignatureHeader(
    string AccessKeyId,
    string Date,
    string Region,
    string Service,
    IReadOnlyList<string> SignedHeaders,
    string Signature)
{
    public const string Algorithm = "AWS4-HMAC-SHA256";

    public string Scope => $"{Date}/{Region}/{Service}/aws4_request";

    /// <summary>Null when a part is missing or malformed.</summary>
    public static SignatureHeader? Parse(string header)
    {
        if (!header.StartsWith(Algorithm + " ", StringComparison.Ordinal))
            return null;
        var parts = header[Algorithm.Length..]
            .Split(',', StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2))
            .Where(part => part.Length == 2)
            .ToLookup(part => part[0], part => part[1]);
        var credential = parts["Credential"].FirstOrDefault()?.Split('/');
        var headers = parts["SignedHeaders"].FirstOrDefault();
        var signature = parts["Signature"].FirstOrDefault();
        return credential is [var key, var date, var region, var service, "aws4_request"] && headers is not null && signature is not null
            ? new SignatureHeader(key, date, region, service, headers.Split(';'), signature)
            : null;
    }
}
