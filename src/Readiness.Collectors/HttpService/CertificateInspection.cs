using System.Diagnostics.CodeAnalysis;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Readiness.Collectors.Transport;
using Readiness.Core.Facts;

namespace Readiness.Collectors.HttpService;

/// <summary>Shakes hands for a name and looks at the certificate, whatever is wrong with it; nothing is sent over the connection.</summary>
internal sealed class CertificateInspection(TimeProvider time)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);

    /// <param name="authorityFile">Authorities to trust instead of the system's; null for the system's.</param>
    public async Task<Fact<HttpServiceCertificate>> InspectAsync(
        NetworkStream connection, string endpoint, string host, string? authorityFile, CancellationToken cancellationToken)
    {
        if (!TryTrust(authorityFile, out var policy))
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            return Missing(NotCollectedReason.Failed, $"the certificate authorities in {authorityFile} cannot be read");
        }

        var started = time.GetTimestamp();
        using var deadline = new CancellationTokenSource(Deadline, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        using var tls = new SslStream(connection, leaveInnerStreamOpen: false);
        try
        {
            HttpServiceCertificate? seen = null;
            await tls.AuthenticateAsClientAsync(Options(host, policy, found => seen = found), either.Token).ConfigureAwait(false);
            return seen is not null
                ? Fact<HttpServiceCertificate>.Present(seen, new Provenance(endpoint, $"TLS handshake for {host}", time.GetUtcNow(), time.GetElapsedTime(started)))
                : Missing(NotCollectedReason.Malformed, "no certificate was shown");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Missing(NotCollectedReason.Timeout, "no answer in 5s");
        }
        catch (Exception failure) when (failure is AuthenticationException or IOException)
        {
            return Missing(NotCollectedReason.Unreachable, "TLS could not be agreed");
        }

        Fact<HttpServiceCertificate> Missing(NotCollectedReason reason, string detail) =>
            Fact<HttpServiceCertificate>.Missing(reason, $"TLS handshake for {host} at {endpoint}: {detail}");
    }

    private bool TryTrust(string? authorityFile, [NotNullWhen(true)] out X509ChainPolicy? policy)
    {
        try
        {
            policy = authorityFile is null ? new X509ChainPolicy { RevocationMode = X509RevocationMode.NoCheck } : HttpConnections.Trust(authorityFile);
            policy.VerificationTime = time.GetUtcNow().UtcDateTime;
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or CryptographicException)
        {
            policy = null;
            return false;
        }
    }

    // To look is not to trust: this connection is closed without a byte of content, so every certificate may pass.
#pragma warning disable CA5359
    private SslClientAuthenticationOptions Options(string host, X509ChainPolicy policy, Action<HttpServiceCertificate> found) => new()
    {
        TargetHost = host,
        CertificateChainPolicy = policy,
        RemoteCertificateValidationCallback = (_, certificate, chain, errors) =>
        {
            if (certificate is X509Certificate2 shown) found(CertificateReader.Read(shown, chain, errors, host, time.GetUtcNow()));
            return true;
        },
    };
#pragma warning restore CA5359
}
