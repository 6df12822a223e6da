using Readiness.Core.Facts;

namespace Readiness.Collectors.HttpService;

/// <summary>How a service answers its probe.</summary>
[FactRecord("http-service")]
public sealed partial record HttpServiceFacts
{
    /// <summary>Where it is probed, as <c>host:port</c>.</summary>
    public Fact<string> Address { get; init; }

    /// <summary>The site of that address; absent when no site has it.</summary>
    public Fact<string> Site { get; init; }

    /// <summary>Whether it serves: true when it answered with the expected status; false when it answered another, when nothing listens at the address,
    /// or when its certificate is for another name or out of its time, so that no client would go on.</summary>
    public Fact<bool> Serves { get; init; }

    /// <summary>What came instead, in a few words; absent when it serves.</summary>
    public Fact<string> Trouble { get; init; }

    /// <summary>The HTTP status; absent when nothing listens at the address.</summary>
    public Fact<long> Status { get; init; }

    /// <summary>From the request to the whole answer, connecting included; absent when nothing listens at the address.</summary>
    public Fact<TimeSpan> Latency { get; init; }

    /// <summary>Where a 3xx answer sends the client, without its query; absent when it does not.</summary>
    public Fact<string> RedirectsTo { get; init; }

    /// <summary>The first 200 characters of the answer's text; absent when it has none.</summary>
    public Fact<string> Excerpt { get; init; }

    /// <summary>The certificate that it shows for the name; absent without TLS.</summary>
    public Fact<HttpServiceCertificate> Certificate { get; init; }
}
