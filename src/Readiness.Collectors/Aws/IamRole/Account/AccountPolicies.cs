using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.IamRole.Account;

/// <summary>The policies of all roles of an account. A role or a policy that is not in it may be there all the same: it has to be asked for by itself.</summary>
/// <param name="Managed">Documents in force, decoded, by the policy's ARN.</param>
internal sealed record AccountPolicies(IReadOnlyDictionary<string, AccountRole> Roles, IReadOnlyDictionary<string, string> Managed, Provenance? From);
