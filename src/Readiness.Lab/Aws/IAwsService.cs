using Readiness.Lab.Http;

namespace Readiness.Lab.Aws;

/// <summary>One AWS service behind the common endpoint.</summary>
internal interface IAwsService
{
    /// <summary>The name in signatures and before the colon of permissions.</summary>
    string Name { get; }

    /// <summary>The only region that requests may be signed for; null when any will do.</summary>
    string? Region { get; }

    string XmlNamespace { get; }

    /// <summary>Whether answers have a result element and metadata (the query protocol) or only a root element (rest-xml).</summary>
    bool HasResultElement { get; }

    bool Takes(HttpRequest request);

    AwsCall Read(HttpRequest request);

    AwsAnswer Answer(AwsCall call, Caller caller);
}
