namespace Readiness.Collectors.Aws.Errors;

/// <summary>An error as a service states it.</summary>
/// <param name="Code">The service's code, without namespace; <c>HTTP 503</c> when it stated none.</param>
internal sealed record AwsError(string Code, string Message, string? RequestId);
