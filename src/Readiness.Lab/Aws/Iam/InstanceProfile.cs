namespace Readiness.Lab.Aws.Iam;

/// <param name="Role">Name of the one role in it; null when it is empty.</param>
internal sealed record InstanceProfile(string Name, string Id, string? Role);
