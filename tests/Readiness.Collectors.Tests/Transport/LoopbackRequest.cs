namespace Readiness.Collectors.Tests.Transport;

/// <summary>A request as it arrived.</summary>
internal sealed record LoopbackRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body);
