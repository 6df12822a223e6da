using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Transport;

/// <summary>The connection pools: one for the system's authorities, one more for each file of private ones.</summary>
internal sealed class HttpConnections : IDisposable
{
    private const long MaxAuthorityFile = 1024 * 1024;

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(4);

    private readonly ConcurrentDictionary<string, Lazy<HttpMessageInvoker>> _pools = new(StringComparer.Ordinal);

    public bool TryGet(string? authorityFile, [NotNullWhen(true)] out HttpMessageInvoker? connection, [NotNullWhen(false)] out NotCollected? why)
    {
        try
        {
            connection = _pools.GetOrAdd(authorityFile ?? "", file => new Lazy<HttpMessageInvoker>(() => Open(file))).Value;
            why = null;
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or CryptographicException)
        {
            connection = null;
            why = new NotCollected(NotCollectedReason.Failed, $"the certificate authorities in {authorityFile} cannot be read: {failure.Message}");
            return false;
        }
    }

    public void Dispose()
    {
        foreach (var pool in _pools.Values)
            if (pool.IsValueCreated)
                pool.Value.Dispose();
    }

    private static HttpMessageInvoker Open(string authorityFile)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = ConnectTimeout,
            EnableMultipleHttp2Connections = true,
            MaxResponseHeadersLength = 64,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
            Proxy = new LoopbackBypass(HttpClient.DefaultProxy),
            UseCookies = false,
        };
        if (authorityFile.Length > 0) handler.SslOptions.CertificateChainPolicy = Trust(authorityFile);
        return new HttpMessageInvoker(handler);
    }

    internal static X509ChainPolicy Trust(string authorityFile)
    {
        if (new FileInfo(authorityFile).Length > MaxAuthorityFile) throw new IOException("the file is larger than 1 MB");
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.ImportFromPemFile(authorityFile);
        return policy.CustomTrustStore.Count > 0 ? policy : throw new CryptographicException("the file has no certificate in PEM form");
    }
}
