namespace Readiness.Lab.Http;

/// <summary>What stands behind an HTTP server.</summary>
internal interface IHttpService
{
    /// <summary>Which call this is, before anything is decided about it.</summary>
    (string Service, string Operation, string Resource) Identify(HttpRequest request);

    HttpAnswer Answer(HttpRequest request);

    /// <summary>What the service says to a caller who may not.</summary>
    HttpAnswer Denied(HttpRequest request);

    /// <summary>What the service says to a caller who asks too often.</summary>
    HttpAnswer Throttled(HttpRequest request);
}
