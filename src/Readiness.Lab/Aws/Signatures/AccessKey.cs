namespace Readiness.Lab.Aws.Signatures;

/// <summary>Temporary credentials of a role's session.</summary>
internal sealed record AccessKey(string Id, string Secret, string SessionToken, DateTimeOffset Expires, Caller Caller);
