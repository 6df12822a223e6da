using System.Security.Cryptography;
using System.Text;
using Readiness.Lab.Http;

namespace Readiness.Lab.Aws.Signatures;

/// <summary>AWS' Signature Version 4, computed from a received request.</summary>
internal static class Signature
{
    public static string StringToSign(HttpRequest request, SignatureHeader header)
    {
        var canonical = CanonicalRequest.Of(request, header.SignedHeaders);
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));
        return $"{SignatureHeader.Algorithm}\n{request.Header("x-amz-date")}\n{header.Scope}\n{digest}";
    }

    /// <returns>64 lower-case hexadecimal digits.</returns>
    public static string Compute(HttpRequest request, SignatureHeader header, string secret)
    {
        var key = Encoding.UTF8.GetBytes("AWS4" + secret);
        foreach (var part in (string[])[header.Date, header.Region, header.Service, "aws4_request"])
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(StringToSign(request, header))));
    }
}
