namespace Readiness.Collectors.Transport;

/// <summary>A client certificate as PEM files. The key's text goes into the TLS handshake and nowhere else.</summary>
public sealed record ClientCertificateFiles(string Certificate, string Key);
