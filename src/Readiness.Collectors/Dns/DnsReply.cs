using DnsClient;
using DnsClient.Protocol;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Dns;

/// <summary>How one question ended.</summary>
/// <param name="Response">The answer, whatever its code; null when none came.</param>
/// <param name="Why">Why none came; null when one did.</param>
internal sealed record DnsReply(IDnsQueryResponse? Response, NotCollected? Why, Provenance? From)
{
    /// <summary>Whether an answer came that did not fit and was cut, so that nothing of it is used.</summary>
    public bool IsTruncated { get; init; }

    /// <summary>The response code by its registered name: <c>NXDOMAIN</c>.</summary>
    public static string Name(DnsHeaderResponseCode code) => code switch
    {
        DnsHeaderResponseCode.NoError => "NOERROR",
        DnsHeaderResponseCode.FormatError => "FORMERR",
        DnsHeaderResponseCode.ServerFailure => "SERVFAIL",
        DnsHeaderResponseCode.NotExistentDomain => "NXDOMAIN",
        DnsHeaderResponseCode.NotImplemented => "NOTIMP",
        DnsHeaderResponseCode.Refused => "REFUSED",
        _ => $"RCODE{(int)code}",
    };

    /// <summary>Whether records can be concluded from the answer: there are some, or it says that there are none.</summary>
    public bool Tells => Response is { Header.ResponseCode: DnsHeaderResponseCode.NoError or DnsHeaderResponseCode.NotExistentDomain } && !Refers;

    // Name servers without a zone of their own and without an answer: "ask those".
    private bool Refers => Response is { Answers.Count: 0, Header.HasAuthorityAnswer: false }
        && Response.Authorities.OfType<NsRecord>().Any()
        && !Response.Authorities.OfType<SoaRecord>().Any();

    public IEnumerable<TRecord> Records<TRecord>()
        where TRecord : DnsResourceRecord => Tells ? Response!.Answers.OfType<TRecord>() : [];

    /// <summary>Why an answer that came tells nothing of records.</summary>
    public NotCollected Silence(string server)
    {
        if (Why is not null) return Why;
        var (reason, detail) = Response!.Header.ResponseCode switch
        {
            DnsHeaderResponseCode.NoError => (NotCollectedReason.Unsupported, "the server only refers to other servers"),
            DnsHeaderResponseCode.Refused => (NotCollectedReason.AccessDenied, "the server answers REFUSED"),
            var code => (NotCollectedReason.Failed, $"the server answers {Name(code)}"),
        };
        return new NotCollected(reason, $"{From!.Operation} at {server}: {detail}");
    }
}
