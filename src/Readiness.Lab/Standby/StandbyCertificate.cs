using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Readiness.Lab.Standby;

/// <summary>A certificate for the production name from an authority of the lab's own.</summary>
/// <param name="AuthorityPem">The authority's certificate, which a client must be told to trust.</param>
/// <param name="Leaf">With its private key, for the server.</param>
internal sealed record StandbyCertificate(string AuthorityPem, X509Certificate2 Leaf)
{
    private const int ValidDays = 90;

    public static StandbyCertificate Create(string hostName, DateTimeOffset now)
    {
        var (from, to) = (now.AddDays(-1), now.AddDays(ValidDays));
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var authorityRequest = new CertificateRequest("CN=Lab authority", authorityKey, HashAlgorithmName.SHA256);
        authorityRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        authorityRequest.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        using var authority = authorityRequest.CreateSelfSigned(from, to);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={hostName}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(hostName);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], critical: false));
        using var leaf = request.Create(authority, from, to, RandomNumberGenerator.GetBytes(8));
        return new StandbyCertificate(authority.ExportCertificatePem(), leaf.CopyWithPrivateKey(key));
    }
}
