using System.Globalization;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Readiness.Core.Facts;

namespace Readiness.Collectors.HttpService;

/// <summary>Turns a certificate and what the handshake found wrong with it into facts.</summary>
internal static class CertificateReader
{
    private const int MostNames = 100;

    public static HttpServiceCertificate Read(X509Certificate2 certificate, X509Chain? chain, SslPolicyErrors errors, string host, DateTimeOffset now)
    {
        DateTimeOffset begins = certificate.NotBefore.ToUniversalTime(), ends = certificate.NotAfter.ToUniversalTime();
        var facts = new HttpServiceCertificate
        {
            Valid = errors == SslPolicyErrors.None,
            NameMatches = !errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch),
            InTime = begins <= now && now <= ends,
            Trusted = IsTrusted(chain, errors),
            Subject = certificate.Subject,
            Issuer = certificate.Issuer,
            Names = FactList<string>.Present([.. Names(certificate).Take(MostNames)]),
            NotBefore = Fact<DateTimeOffset>.Present(begins),
            NotAfter = Fact<DateTimeOffset>.Present(ends),
        };
        return facts with { Trouble = Trouble(facts, host, now) is { } trouble ? Fact<string>.Present(trouble) : Fact<string>.Absent() };
    }

    private static bool IsTrusted(X509Chain? chain, SslPolicyErrors errors) =>
        !errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors)
        || (chain is not null && chain.ChainStatus.All(status => status.Status is X509ChainStatusFlags.NotTimeValid or X509ChainStatusFlags.NoError));

    private static IEnumerable<string> Names(X509Certificate2 certificate) => certificate.Extensions
        .OfType<X509SubjectAlternativeNameExtension>()
        .SelectMany(extension => extension.EnumerateDnsNames().Concat(extension.EnumerateIPAddresses().Select(address => address.ToString())));

    private static string? Trouble(HttpServiceCertificate certificate, string host, DateTimeOffset now)
    {
        var (begins, ends) = (certificate.NotBefore.Value, certificate.NotAfter.Value);
        if (!certificate.NameMatches) return $"its certificate is not for {host} but for {Listed(certificate)}";
        if (now > ends) return string.Create(CultureInfo.InvariantCulture, $"its certificate ended on {ends:yyyy-MM-dd}");
        if (now < begins) return string.Create(CultureInfo.InvariantCulture, $"its certificate begins only on {begins:yyyy-MM-dd}");
        if (!certificate.Trusted) return "its certificate is signed by an authority that is not trusted here, or an intermediate certificate is missing";
        return certificate.Valid ? null : "its certificate is not accepted";
    }

    private static string Listed(HttpServiceCertificate certificate) => certificate.Names.Items switch
    {
        [] => certificate.Subject,
        [var only] => only,
        [var first, ..] names => $"{first} and {names.Count - 1} others",
    };
}
