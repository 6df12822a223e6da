using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Transport;

/// <summary>The connection pools: one for the system's authorities, one more for each file of private ones and each client certificate.</summary>
internal sealed class HttpConnections : IDisposable
{
    private const long MaxFile = 1024 * 1024;

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(4);

    private readonly ConcurrentDictionary<(string? Authority, ClientCertificateFiles? Client), Lazy<HttpMessageInvoker>> _pools = new();

    public bool TryGet(SendOptions options, [NotNullWhen(true)] out HttpMessageInvoker? connection, [NotNullWhen(false)] out NotCollected? why)
    {
        try
        {
            connection = _pools.GetOrAdd((options.AuthorityFile, options.ClientCertificate), files => new Lazy<HttpMessageInvoker>(() => Open(files.Authority, files.Client))).Value;
            why = null;
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or CryptographicException)
        {
            connection = null;
            why = new NotCollected(NotCollectedReason.Failed, $"{Named(options)} cannot be read: {failure.Message}");
            return false;
        }
    }

    public void Dispose()
    {
        foreach (var pool in _pools.Values)
            if (pool.IsValueCreated)
                pool.Value.Dispose();
    }

    private static HttpMessageInvoker Open(string? authorityFile, ClientCertificateFiles? client)
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
        if (authorityFile is not null) handler.SslOptions.CertificateChainPolicy = Trust(authorityFile);
        if (client is not null) handler.SslOptions.ClientCertificates = [Show(client)];
        return new HttpMessageInvoker(handler);
    }

    internal static X509ChainPolicy Trust(string authorityFile)
    {
        Bound(authorityFile);
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.ImportFromPemFile(authorityFile);
        return policy.CustomTrustStore.Count > 0 ? policy : throw new CryptographicException("the file has no certificate in PEM form");
    }

    private static X509Certificate2 Show(ClientCertificateFiles files)
    {
        Bound(files.Certificate);
        Bound(files.Key);
        return X509Certificate2.CreateFromPemFile(files.Certificate, files.Key);
    }

    private static void Bound(string file)
    {
        if (new FileInfo(file).Length > MaxFile) throw new IOException("the file is larger than 1 MB");
    }

    private static string Named(SendOptions options) => string.Join(" or ", new[]
    {
        options.AuthorityFile is { } authority ? $"the certificate authorities in {authority}" : null,
        options.ClientCertificate is { } client ? $"the client certificate in {client.Certificate} with its key in {client.Key}" : null,
    }.OfType<string>());
}
