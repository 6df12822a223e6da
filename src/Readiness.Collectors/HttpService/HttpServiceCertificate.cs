using Readiness.Core.Facts;

namespace Readiness.Collectors.HttpService;

/// <summary>The certificate of a service, as shown in the TLS handshake.</summary>
[FactRecord("http-service.certificate")]
public sealed partial record HttpServiceCertificate
{
    /// <summary>Whether a client that asks for the name accepts it: right name, in its time, and signed by an authority that is trusted.</summary>
    public required bool Valid { get; init; }

    /// <summary>Whether it is for the name that users ask for.</summary>
    public required bool NameMatches { get; init; }

    /// <summary>Whether it has begun and not ended.</summary>
    public required bool InTime { get; init; }

    /// <summary>Whether its chain leads to an authority that this machine, or the component's <c>ca</c>, trusts.</summary>
    public required bool Trusted { get; init; }

    /// <summary>Why a client refuses it, in a few words; absent when it is valid.</summary>
    public Fact<string> Trouble { get; init; }

    /// <summary>The distinguished name of its owner.</summary>
    public required string Subject { get; init; }

    /// <summary>The distinguished name of the authority that signed it.</summary>
    public required string Issuer { get; init; }

    /// <summary>The DNS names and addresses that it is for.</summary>
    public FactList<string> Names { get; init; }

    /// <summary>When it begins.</summary>
    public Fact<DateTimeOffset> NotBefore { get; init; }

    /// <summary>When it ends.</summary>
    public Fact<DateTimeOffset> NotAfter { get; init; }
}
