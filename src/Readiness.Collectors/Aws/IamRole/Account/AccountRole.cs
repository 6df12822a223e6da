namespace Readiness.Collectors.Aws.IamRole.Account;

/// <summary>The policies of a role, as iam:GetAccountAuthorizationDetails tells them.</summary>
/// <param name="Inline">Documents by name, decoded.</param>
internal sealed record AccountRole(string Name, IReadOnlyDictionary<string, string> Inline, IReadOnlyList<AttachedPolicy> Attached);
