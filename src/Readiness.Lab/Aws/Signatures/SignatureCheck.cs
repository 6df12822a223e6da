using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Readiness.Lab.Http;

namespace Readiness.Lab.Aws.Signatures;

/// <summary>Finds out who signed a request, or says in AWS' words why that cannot be told.</summary>
internal sealed class SignatureCheck(AccessKeys keys, TimeProvider time)
{
    private static readonly TimeSpan LargestSkew = TimeSpan.FromMinutes(15);

    /// <param name="request">As it came over the wire.</param>
    /// <param name="service">The service's signing name.</param>
    /// <param name="region">The region that the scope must name; null for any.</param>
    public (Caller? Caller, AwsError? Refusal) Check(HttpRequest request, string service, string? region)
    {
        var authorization = request.Header("Authorization");
        if (authorization.Length == 0)
            return Refuse(403, "MissingAuthenticationToken", "Request is missing Authentication Token");
        if (SignatureHeader.Parse(authorization) is not { } header || !header.SignedHeaders.Contains("host"))
            return Refuse(400, "IncompleteSignature", "Authorization header requires 'Credential', 'SignedHeaders' with 'host', and 'Signature'.");
        if (keys.Find(header.AccessKeyId) is not { } key || key.SessionToken != request.Header("x-amz-security-token"))
            return Refuse(403, "InvalidClientTokenId", "The security token included in the request is invalid");
        if (key.Expires <= time.GetUtcNow())
            return Refuse(403, "ExpiredToken", "The security token included in the request is expired");
        if (Problem(request, header, service, region) is { } problem)
            return Refuse(403, "SignatureDoesNotMatch", problem);
        return IsRight(request, header, key.Secret)
            ? (key.Caller, null)
            : Refuse(403, "SignatureDoesNotMatch", "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.");
    }

    private string? Problem(HttpRequest request, SignatureHeader header, string service, string? region)
    {
        if (header.Service != service || (region is not null && header.Region != region))
            return $"Credential should be scoped to a valid region and correct service: '{region ?? header.Region}', '{service}'.";
        if (!DateTimeOffset.TryParseExact(request.Header("x-amz-date"), "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var signed))
            return "Date in X-Amz-Date must be in ISO-8601 'basic format'.";
        if (signed.ToString("yyyyMMdd", CultureInfo.InvariantCulture) != header.Date)
            return "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP.";
        var now = time.GetUtcNow();
        if (signed < now - LargestSkew)
            return $"Signature expired: {signed:yyyyMMdd'T'HHmmss'Z'} is now earlier than {now - LargestSkew:yyyyMMdd'T'HHmmss'Z'}";
        return signed > now + LargestSkew
            ? $"Signature not yet current: {signed:yyyyMMdd'T'HHmmss'Z'} is still later than {now + LargestSkew:yyyyMMdd'T'HHmmss'Z'}"
            : null;
    }

    private static bool IsRight(HttpRequest request, SignatureHeader header, string secret)
    {
        var declared = request.Header("x-amz-content-sha256");
        if (declared.Length > 0 && declared != Convert.ToHexStringLower(SHA256.HashData(request.Body)))
            return false;
        return CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(Signature.Compute(request, header, secret)),
            Encoding.ASCII.GetBytes(header.Signature));
    }

    private static (Caller?, AwsError) Refuse(int status, string code, string message) => (null, new AwsError(status, code, message));
}
