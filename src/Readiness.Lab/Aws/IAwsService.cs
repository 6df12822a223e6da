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

    /// <summary>Whether it speaks the JSON protocol.</summary>
    bool IsJson => false;

    /// <summary>Whether errors come as a list in a <c>Response</c>, as EC2 writes them.</summary>
    bool HasErrorList => false;

    bool Takes(HttpRequest request);

    AwsCall Read(HttpRequest request);

    AwsAnswer Answer(AwsCall call, Caller caller);
}
