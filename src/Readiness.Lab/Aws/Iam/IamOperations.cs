namespace Readiness.Lab.Aws.Iam;

internal static class IamOperations
{
    public static IReadOnlyList<IIamOperation> All(IamAccount account, TimeProvider time) =>
    [
        new RoleOperation("GetRole", account, (role, _) => RoleReads.GetRole(role, time.GetUtcNow())),
        new RoleOperation("ListRolePolicies", account, RoleReads.ListRolePolicies),
        new RoleOperation("GetRolePolicy", account, RoleReads.GetRolePolicy),
        new RoleOperation("ListAttachedRolePolicies", account, RoleReads.ListAttachedRolePolicies),
        new RoleOperation("ListInstanceProfilesForRole", account, (role, fields) => InstanceProfiles.ForRole(account, role, fields)),
        new GetInstanceProfile(account),
        new GetPolicy(account),
        new GetPolicyVersion(account),
        new GetContextKeysForPrincipalPolicy(account),
        new SimulatePrincipalPolicy(account),
    ];
}
